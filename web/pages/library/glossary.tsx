/** The terms of the field, from the content the archive was opened with. */
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";

export function Glossary() {
  const format = useFormat();
  return (
    <Answered of={useAsk("/api/glossary")} skeleton={<Skeleton lines={12} />}>
      {({ terms }) => (
        <dl className="glossary prose">
          {terms.map((one) => (
            <div key={one.term} id={`term-${one.term}`}>
              <dt>{format.text(one.name)}</dt>
              <dd>{format.text(one.meaning)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Answered>
  );
}
