/** One table of the files: what it holds, and for each column which field it is, above its first rows. */
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { mappedFields, type MappedTable as TableKind } from "#model";
import { Select } from "../../parts/select.tsx";
import type { MappedTable, Preview } from "./import_chain_files.ts";

interface Props {
  readonly table: Preview["tables"][number];
  readonly mapped: MappedTable | undefined;
  readonly onMap: (mapped: MappedTable | undefined) => void;
}

const kinds = Object.keys(mappedFields) as TableKind[];
const nothing = "";

export function ImportChainTable({ table, mapped, onMap }: Props) {
  const { t } = useTranslation();
  const fields: readonly string[] = mapped ? mappedFields[mapped.as] : [];
  const origins = mapped?.fields ?? {};
  const fieldOf = (column: string) =>
    Object.entries(origins).find(([, from]) => "column" in from && from.column === column)?.[0] ?? nothing;
  const constants = Object.entries(origins).flatMap(([field, from]) => ("constant" in from ? [{ field, value: from.constant }] : []));
  const set = (next: MappedTable["fields"]) => mapped && onMap({ ...mapped, fields: next });
  const without = (test: (field: string, from: MappedTable["fields"][string]) => boolean) =>
    Object.fromEntries(Object.entries(origins).filter(([field, from]) => !test(field, from)));
  const choose = (column: string, field: string) => {
    const rest = without((name, from) => ("column" in from && from.column === column) || name === field);
    set(field === nothing ? rest : { ...rest, [field]: { column } });
  };
  const kindOf = (id: string) => kinds.find((one) => one === id);
  const changeKind = (id: string) => {
    const as = kindOf(id);
    if (!as) return onMap(undefined);
    const known: readonly string[] = mappedFields[as];
    onMap({ table: table.table, as, fields: Object.fromEntries(Object.entries(origins).filter(([field]) => known.includes(field))) });
  };
  const free = fields.filter((field) => !(field in origins));
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={table.table}>
      <div className="row">
        <h3>{table.table}</h3>
        <span className="soft small">{t("import.rows", { count: table.rows })}</span>
        <span className="push" />
        <span className="small soft">{t("import.as")}</span>
        <Select
          label={`${table.table}: ${t("import.as")}`}
          value={mapped?.as ?? nothing}
          groups={[
            {
              choices: [
                ...kinds.map((id) => ({ id: id as string, name: t(`import.tableKind.${id}`) })),
                { id: nothing, name: t("import.asNothing") },
              ],
            },
          ]}
          onChange={changeKind}
        />
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-label={`${table.table}: ${t("import.first")}`}>
        <table className="table mapping" data-plain aria-label={table.table}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  <strong>{column}</strong>
                  {mapped && (
                    <Select
                      label={`${column} ${t("import.field")}`}
                      value={fieldOf(column)}
                      groups={[{ choices: [{ id: nothing, name: t("import.notUsed") }, ...fields.map((id) => ({ id, name: id }))] }]}
                      onChange={(field) => choose(column, field)}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((row) => (
              <tr key={row.line}>
                {table.columns.map((column, place) => (
                  <td key={column} className={mapped && fieldOf(column) === nothing ? "soft" : undefined}>
                    {row.cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mapped && (
        <div className="row">
          <span className="small soft">{t("import.constant")}:</span>
          {constants.map(({ field, value }) => (
            <label key={field} className="field">
              <span className="small">{field}</span>
              <input
                value={value}
                aria-label={`${field}: ${t("import.value")}`}
                onChange={(event) => set({ ...origins, [field]: { constant: event.target.value } })}
                style={{ width: 150 }}
              />
              <button
                type="button"
                className="linkish"
                aria-label={`${t("lab.remove")}: ${field}`}
                onClick={() => set(without((name) => name === field))}
              >
                <X size={13} aria-hidden="true" />
              </button>
            </label>
          ))}
          <Select
            label={t("import.addConstant")}
            value={nothing}
            groups={[{ choices: [{ id: nothing, name: t("import.addConstant") }, ...free.map((id) => ({ id, name: id }))] }]}
            onChange={(field) => field !== nothing && set({ ...origins, [field]: { constant: "" } })}
          />
        </div>
      )}
    </section>
  );
}
