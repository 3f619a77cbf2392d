/** Full-text search over what statements say in words. */
import type { KindName } from "#model";
import type { Found } from "../archive.ts";
import { readable } from "./documents_question.ts";
import type { Ask } from "./driver.ts";

const searched = ["name", "definition", "code", "crm_name", "hs6", "cn8", "text", "description", "question", "note", "provider"];

/** Best first: whole names, then names that begin with the words, then the rest by rank. Nothing for an empty question. */
export async function searchStatements(ask: Ask, text: string, kinds: readonly KindName[] | undefined, limit: number): Promise<Found[]> {
  const asked = readable(text.slice(0, 1000)).trim().toLowerCase();
  const words = (asked.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 32);
  if (words.length === 0) return [];
  const rows = await ask(
    // The words first, then what stands: the planner takes the words for rarer than they are and would walk through all that stands.
    `with held as materialized (
       select s.* from statement s
       where s.property = any($4::text[]) and ($5::text[] is null or s.kind = any($5::text[])) and s.words @@ to_tsquery('simple', $1)
     )
     select kind, subject, property, value from (
       select distinct on (s.subject) s.kind, s.subject, s.property, s.value,
              case when lower(s.value) = $2 then 0
                   when s.property in ('name', 'code', 'hs6', 'cn8', 'crm_name') and lower(s.value) like $3 then 1
                   when s.property in ('name', 'crm_name') then 2 else 3 end as place,
              ts_rank(s.words, to_tsquery('simple', $1)) as weight
       from held s where exists (select from standing t where t.statement = s.id and t.retracted_at is null)
       order by s.subject, place, weight desc, s.value collate "C", s.property
     ) best order by place, weight desc, subject collate "C" limit $6`,
    [words.map((word) => `${word}:*`).join(" & "), asked, `${asked}%`, searched, kinds ?? null, limit],
  );
  return rows.map((row) => ({
    kind: row["kind"] as KindName,
    subject: String(row["subject"]),
    property: String(row["property"]),
    text: String(row["value"]),
  }));
}
