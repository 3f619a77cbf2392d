/**
 * The registry's tables, the same on PGlite and PostgreSQL. A migration is never edited once released; a new one is added at the end.
 *
 * Every table that holds something to read carries the label's three columns and the same policy, for reads and for writes. The policies bind
 * because every transaction of a reader starts with `set local role octant_gate` (PGlite's only session is a superuser otherwise).
 */
export const migrations: readonly { readonly id: number; readonly name: string; readonly sql: string }[] = [
  {
    id: 1,
    name: "statements, standing periods and batches behind one gate",
    sql: `
      do $$ begin
        if not exists (select from pg_roles where rolname = 'octant_gate') then create role octant_gate nologin; end if;
      end $$;
      do $$ begin execute format('grant octant_gate to %I', current_user); exception when others then null; end $$;

      create function octant_level() returns int language sql stable as
        $$ select coalesce(nullif(current_setting('octant.level', true), '')::int, -1) $$;
      create function octant_handling() returns text[] language sql stable as
        $$ select coalesce(nullif(current_setting('octant.handling', true), '')::text[], '{}') $$;
      create function octant_communities() returns text[] language sql stable as
        $$ select coalesce(nullif(current_setting('octant.communities', true), '')::text[], '{}') $$;

      create table batch (
        id text primary key,
        title text not null,
        author text not null,
        at timestamptz not null,
        undoes text references batch,
        address text,
        manifest_before text,
        manifest_after text,
        label text not null, level int not null, releasable text[], handling text[] not null
      );

      create table statement (
        id text primary key check (id ~ '^[0-9a-f]{64}$'),
        kind text not null,
        subject text not null,
        property text not null,
        value text,
        unit text,
        language text,
        valid_from text,
        valid_to text,
        source text not null,
        citation jsonb,
        confidence text,
        words tsvector generated always as (to_tsvector('simple', coalesce(value, ''))) stored,
        label text not null, level int not null, releasable text[], handling text[] not null
      );

      create table standing (
        statement text not null references statement,
        batch text not null references batch,
        asserted_by text not null,
        asserted_at timestamptz not null,
        retracted_at timestamptz,
        retracted_in text references batch,
        label text not null, level int not null, releasable text[], handling text[] not null,
        primary key (statement, batch)
      );

      create index statement_by_subject on statement (subject);
      create index statement_by_kind on statement (kind, property);
      create index statement_by_source on statement (source);
      create index statement_by_words on statement using gin (words);
      create unique index standing_once on standing (statement) where retracted_at is null;
      create index standing_by_batch on standing (batch);
      create index standing_by_retraction on standing (retracted_in);

      alter table batch enable row level security;
      alter table statement enable row level security;
      alter table standing enable row level security;
      alter table batch force row level security;
      alter table statement force row level security;
      alter table standing force row level security;
      do $$ declare held text; may text := 'level <= (select octant_level()) and handling <@ (select octant_handling())
        and (releasable is null or releasable && (select octant_communities()))';
      begin
        foreach held in array array['batch', 'statement', 'standing'] loop
          execute format('create policy gate on %I using (%s) with check (%s)', held, may, may);
        end loop;
      end $$;

      grant select, insert on batch, statement to octant_gate;
      grant select, insert on standing to octant_gate;
      grant update (retracted_at, retracted_in) on standing to octant_gate;
    `,
  },
  {
    id: 2,
    name: "documents in full text behind the same gate",
    // The question is part of the policy of document_words: PostgreSQL puts no condition of a reader before a policy unless its operator is
    // leakproof, and @@ is not; as a condition of the policy itself it may use the index. Without a question there is nothing to see.
    sql: `
      create function octant_words() returns tsquery language sql stable as
        $$ select nullif(current_setting('octant.words', true), '')::tsquery $$;

      create table document_shelf (
        number int generated always as identity primary key,
        source text not null,
        held text not null,
        kind text not null,
        key text not null,
        documents int not null,
        complete boolean not null,
        label text not null, level int not null, releasable text[], handling text[] not null,
        unique (source, held, label)
      );

      create table document (
        number int generated always as identity primary key,
        shelf int not null references document_shelf,
        id text not null collate "C",
        content text not null,
        title text not null,
        body text not null,
        label text not null, level int not null, releasable text[], handling text[] not null,
        unique (shelf, id)
      ) with (toast_tuple_target = 256);

      create table document_words (
        number int primary key references document on delete cascade,
        shelf int not null,
        source text not null,
        kind text not null,
        id text not null collate "C",
        ref text not null collate "C",
        day text collate "C",
        year text,
        language text,
        programme text,
        title_words tsvector not null,
        words tsvector not null,
        label text not null, level int not null, releasable text[], handling text[] not null
      ) with (toast_tuple_target = 256);
      alter table document_words alter words set storage external;

      create index document_words_by_word on document_words using gin (words) with (gin_pending_list_limit = 1024);
      create index document_words_by_day on document_words (day desc nulls last, ref);

      alter table document_shelf enable row level security;
      alter table document enable row level security;
      alter table document_words enable row level security;
      alter table document_shelf force row level security;
      alter table document force row level security;
      alter table document_words force row level security;
      do $$ declare held text; may text := 'level <= (select octant_level()) and handling <@ (select octant_handling())
        and (releasable is null or releasable && (select octant_communities()))';
      begin
        foreach held in array array['document_shelf', 'document'] loop
          execute format('create policy gate on %I using (%s) with check (%s)', held, may, may);
        end loop;
        execute format('create policy asked on document_words for select using (%s and words @@ (select octant_words()))', may);
        execute format('create policy written on document_words for insert with check (%s)', may);
      end $$;

      grant select, insert, update, delete on document_shelf to octant_gate;
      grant select, insert, delete on document to octant_gate;
      grant select, insert on document_words to octant_gate;
    `,
  },
];
