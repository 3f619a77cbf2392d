/** The form of any kind a register lists, made from what the kind declares: words in both languages, choices, numbers, days, references. */
import { type KindName, kind as kindOf, languages, type Property } from "#model";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../data/send.ts";
import { useAsk } from "../data/use_ask.ts";
import { useFormat } from "../words/use_format.ts";
import { FormDialog, Line } from "./form_dialog.tsx";
import { Picker } from "./picker.tsx";
import { Select } from "./select.tsx";
import { useChanging } from "./use_changing.ts";

export type Values = Readonly<Record<string, readonly string[]>>;

interface Props {
  readonly kind: KindName;
  /** What is changed; without it something new is entered. */
  readonly entry?: { readonly id: string; readonly values: Values; readonly label?: string } | undefined;
  /** What a new entry begins with. */
  readonly preset?: Values;
  readonly title: string;
  readonly primary?: boolean;
  /** The properties shown, where not all are of use here. */
  readonly only?: readonly string[];
  readonly onDone?: (id: string) => void;
}

const hidden = new Set(["caveat", "list", "reviewer", "said_at", "rule"]);

/** A button that opens the form. What is kept stands in place of the register's row at once; the toast undoes it. Only the owner sees it. */
export function EntryForm({ kind, entry, preset = {}, title, primary = false, only, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const audiences = useAsk("/api/session").data?.viewAs ?? [];
  const { change } = useChanging();
  const [changed, setChanged] = useState<Values>({});
  const [label, setLabel] = useState(entry?.label ?? "public");
  const [id, setId] = useState("");
  if (!owner) return null;
  const values: Values = { ...(entry?.values ?? preset), ...changed };
  const set = (column: string, cells: readonly string[]) => setChanged((now) => ({ ...now, [column]: cells }));
  const properties = Object.entries(kindOf(kind).properties).filter(([name]) => !hidden.has(name) && (only?.includes(name) ?? true));
  const keep = async () => {
    const said = Object.fromEntries(Object.entries(values).filter(([, cells]) => cells.some((cell) => cell.trim() !== "")));
    let kept = "";
    const done = await change(
      async () => {
        const own = entry?.id ?? (id === "" ? idFrom(said, format.language) : id);
        const answer = await send("/api/desk/:kind", { id: own, values: said, label }, { params: { kind } });
        kept = answer.id;
        return [answer.batch === "" ? null : answer.batch];
      },
      t("desk.kept", { name: values[`name_${format.language}`]?.[0] ?? entry?.id ?? id }),
    );
    if (!done) return false;
    setChanged({});
    setId("");
    onDone?.(kept);
    return true;
  };
  return (
    <FormDialog title={title} primary={primary} wide={680} keep={keep}>
      <p className="small soft">{t("desk.required")}</p>
      {entry === undefined && (
        <Line name={t("desk.id")}>
          <input
            value={id}
            pattern="[a-z][a-z0-9_]*"
            maxLength={60}
            placeholder={nameIn(values, format.language) === "" ? t("desk.fromName") : idFrom(values, format.language)}
            onChange={(event) => setId(event.target.value)}
          />
        </Line>
      )}
      <References kind={kind}>
        {(choices) =>
          properties.map(([name, declared]) => <Field key={name} {...{ name, declared, values, set }} choices={choices[name] ?? []} />)
        }
      </References>
      <div className="stack" style={{ gap: 4 }}>
        <span className="small soft">{t("desk.label")}</span>
        <Select
          label={t("desk.label")}
          value={label}
          groups={[{ choices: audiences.map((one) => ({ id: one.label, name: one.marking })) }]}
          onChange={setLabel}
        />
      </div>
    </FormDialog>
  );
}

function nameIn(values: Values, language: string): string {
  return values[`name_${language}`]?.[0] ?? values["name_en"]?.[0] ?? "";
}

/** Lower-case letters, digits and lines of the name: what the id will be unless another is typed. */
function idFrom(values: Values, language: string): string {
  const plain = nameIn(values, language)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "");
  return plain.slice(0, 60) || "entry";
}

type Choices = Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;

function References({ kind, children }: { kind: KindName; children: (choices: Choices) => React.ReactNode }) {
  const format = useFormat();
  const answer = useAsk("/api/desk/:kind/references", { params: { kind } });
  const found = answer.data?.references ?? [];
  return children(
    Object.fromEntries(
      found.map(({ property, choices }) => [property, choices.map((one) => ({ id: one.id, name: format.text(one.name) }))]),
    ),
  );
}

interface FieldProps {
  readonly name: string;
  readonly declared: Property;
  readonly values: Values;
  readonly set: (column: string, cells: readonly string[]) => void;
  readonly choices: Choices[string];
}

function Field({ name, declared, values, set, choices }: FieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = `${format.text(declared.name)}${declared.unit === undefined ? "" : ` (${declared.unit})`}`;
  const cells = values[name] ?? [];
  const worded = (one: string) => ({ id: one, name: t(`desk.choices.${one as "met"}`, { defaultValue: one }) });
  if (declared.type === "words") return <Words {...{ name, title, declared, values, set }} />;
  if (declared.choices !== undefined && declared.many !== true) {
    const options = declared.choices.map(worded);
    return (
      <div className="stack" style={{ gap: 4 }}>
        <span className="small soft">{title}</span>
        <Select
          label={title}
          value={cells[0] ?? ""}
          groups={[{ choices: declared.required ? options : [{ id: "", name: t("desk.unknown") }, ...options] }]}
          onChange={(one) => set(name, one === "" ? [] : [one])}
        />
      </div>
    );
  }
  const offered = declared.type === "ref" ? choices : (declared.choices ?? []).map(worded);
  if (offered.length > 0)
    return (
      <div className="stack" style={{ gap: 4 }}>
        <span className="small soft">{title}</span>
        <div className="row" style={{ flexWrap: "wrap", gap: 6 }}>
          {cells.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              onClick={() =>
                set(
                  name,
                  cells.filter((cell) => cell !== one),
                )
              }
              aria-label={t("desk.remove", { name: one })}
            >
              {offered.find(({ id }) => id === one)?.name ?? one} ×
            </button>
          ))}
        </div>
        <Picker
          label={title}
          choices={offered.filter(({ id }) => !cells.includes(id)).map((one) => ({ ...one, hint: one.id }))}
          onChoose={(one) => set(name, declared.many ? [...cells, one] : [one])}
        />
      </div>
    );
  const pattern = declared.type === "decimal" ? { pattern: "-?\\d+(\\.\\d+)?", inputMode: "decimal" as const } : {};
  const day = declared.type === "date" ? { pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?", placeholder: "2030-06-30" } : {};
  return (
    <Line name={title}>
      <input
        value={cells.join("; ")}
        required={declared.required ?? false}
        {...pattern}
        {...day}
        onChange={(event) => set(name, declared.many ? event.target.value.split(";").map((one) => one.trim()) : [event.target.value])}
      />
    </Line>
  );
}

function Words({ name, title, declared, values, set }: Omit<FieldProps, "choices"> & { readonly title: string }) {
  return (
    <div className="flag-columns">
      {languages.map((language) => {
        const column = `${name}_${language}`;
        const value = values[column]?.[0] ?? "";
        const given = { value, required: declared.required ?? false, lang: language };
        return name === "name" ? (
          <Line key={language} name={`${title} (${language})`}>
            <input {...given} maxLength={200} onChange={(event) => set(column, [event.target.value])} />
          </Line>
        ) : (
          <label key={language} className="stack" style={{ gap: 4 }}>
            <span className="small soft">{`${title} (${language})`}</span>
            <textarea className="area-field" rows={3} maxLength={4000} {...given} onChange={(event) => set(column, [event.target.value])} />
          </label>
        );
      })}
    </div>
  );
}
