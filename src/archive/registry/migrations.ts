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
];
