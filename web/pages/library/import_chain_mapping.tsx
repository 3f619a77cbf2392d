/** What each column is. The mapping stays whatever happens: a fault in a row is no reason to begin again. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChainMappingInput } from "#model";
import { ask } from "../../data/ask.ts";
import { send } from "../../data/send.ts";
import { client, useAsk } from "../../data/use_ask.ts";
import { Trouble } from "../../parts/answered.tsx";
import { Select } from "../../parts/select.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useTrouble } from "../../words/use_trouble.ts";
import type { GivenFile, MappedTable, Preview } from "./import_chain_files.ts";
import { ImportChainResult, Remarks } from "./import_chain_result.tsx";
import { ImportChainTable } from "./import_chain_table.tsx";

interface Props {
  readonly files: readonly GivenFile[];
  readonly preview: Preview;
  readonly onAgain: () => void;
}

export function ImportChainMapping({ files, preview, onAgain }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  const session = useAsk("/api/session").data;
  const [mapping, setMapping] = useState<ChainMappingInput>(() => suggested(preview.mapping));
  const [label, setLabel] = useState("");
  const body = { files, mapping: complete(mapping) };
  const check = useMutation({ mutationFn: () => send("/api/imports/check", body) });
  const write = useMutation({
    mutationFn: () => send("/api/imports", { ...body, ...(label === "" ? {} : { label }) }),
    // The rows that are not in order are worth more than the refusal.
    onError: () => check.mutate(),
    onSuccess: async (made) => {
      await client.invalidateQueries();
      const batch = made.batch;
      if (batch === null) say(t("import.unchanged"));
      else say(t("import.imported", { name: nameOf(mapping) }), { name: t("library.undo"), run: () => void undo(batch) });
    },
  });
  const undo = async (batch: string) => {
    try {
      const undone = await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
      await client.invalidateQueries();
      write.reset();
      say(t("library.undone", { title: undone.title }));
    } catch (error) {
      say(trouble(error));
    }
  };
  const change = (next: Partial<ChainMappingInput>) => {
    setMapping((now) => ({ ...now, ...next }));
    check.reset();
    write.reset();
  };
  const setTable = (name: string, table: MappedTable | undefined) => {
    const others = mapping.tables.filter((one) => one.table !== name);
    change({ tables: table ? [...others, table] : others });
  };
  const result = write.data ?? check.data;
  const isReady = /^[a-z][a-z0-9_]*$/.test(mapping.chain.id) && mapping.tables.length > 0;
  const busy = check.isPending || write.isPending;
  return (
    <div className="stack" style={{ gap: 18 }}>
      <div className="row">
        <strong>{t("import.files", { count: files.length })}</strong>
        <span className="soft">{files.map((one) => one.name).join(", ")}</span>
        <button type="button" className="button" data-kind="quiet" onClick={onAgain}>
          {t("import.again")}
        </button>
      </div>
      {preview.remarks.length > 0 && <Remarks remarks={preview.remarks} />}
      <div className="import-fields">
        <Field
          label={t("import.chainId")}
          value={mapping.chain.id}
          hint={t("import.chainIdHint")}
          onChange={(id) => change({ chain: { ...mapping.chain, id } })}
        />
        <Field label={t("import.chainName")} value={nameOf(mapping)} onChange={(name) => change({ chain: { ...mapping.chain, name } })} />
        <Field
          label={t("import.root")}
          value={mapping.chain.root ?? ""}
          onChange={(root) => change({ chain: { ...mapping.chain, root } })}
        />
        <Field
          label={t("import.unknown")}
          value={(mapping.unknown ?? []).join(", ")}
          hint={t("import.unknownHint")}
          onChange={(text) => change({ unknown: text.split(/,\s*/) })}
        />
        <div className="stack" style={{ gap: 2, alignItems: "flex-start" }}>
          <span className="small soft">{t("import.decimal")}</span>
          <Toggle
            label={t("import.decimal")}
            value={mapping.decimal ?? "."}
            choices={([".", ","] as const).map((id) => ({ id, name: id === "." ? "1.5" : "1,5" }))}
            onChange={(decimal) => change({ decimal })}
          />
        </div>
        <div className="stack" style={{ gap: 2, alignItems: "flex-start" }}>
          <span className="small soft">{t("import.shares")}</span>
          <Toggle
            label={t("import.shares")}
            value={mapping.shares ?? "percent"}
            choices={(["percent", "fraction"] as const).map((id) => ({ id, name: t(`import.sharesKind.${id}`) }))}
            onChange={(shares) => change({ shares })}
          />
        </div>
      </div>
      {preview.tables.map((one) => (
        <ImportChainTable
          key={one.table}
          table={one}
          mapped={mapping.tables.find((given) => given.table === one.table)}
          onMap={(next) => setTable(one.table, next)}
        />
      ))}
      <div className="toolbar">
        <button type="button" className="button" disabled={!isReady || busy} onClick={() => check.mutate()}>
          {t("import.check")}
        </button>
        <Select
          label={t("import.label")}
          value={label}
          groups={[
            {
              choices: [
                { id: "", name: t("import.asPublic") },
                ...(session?.viewAs ?? []).filter((one) => one.label !== "public").map((one) => ({ id: one.label, name: one.marking })),
              ],
            },
          ]}
          onChange={setLabel}
        />
        <button
          type="button"
          className="button"
          data-kind="primary"
          disabled={!isReady || busy || (check.data?.errors ?? 0) > 0}
          onClick={() => write.mutate()}
        >
          {t("import.import")}
        </button>
        {busy && <span role="status">{t(check.isPending ? "import.checking" : "import.writing")}</span>}
      </div>
      {(check.error ?? (check.data ? null : write.error)) && <Trouble error={check.error ?? write.error} />}
      {result && <ImportChainResult result={result} written={write.data !== undefined} />}
    </div>
  );
}

function Field({ label, value, hint, onChange }: { label: string; value: string; hint?: string; onChange: (text: string) => void }) {
  return (
    <label className="number-field">
      <span className="small soft">{label}</span>
      <span className="field">
        <input value={value} placeholder={hint} onChange={(event) => onChange(event.target.value)} />
      </span>
    </label>
  );
}

/** The suggestion as far as it goes; the rest is filled in by hand. */
function suggested(given: unknown): ChainMappingInput {
  const { chain, tables, ...rest } = (given ?? {}) as Partial<ChainMappingInput>;
  return { ...rest, chain: chain ?? { id: "", name: "" }, tables: tables ?? [] };
}

/** Without the fields that were left empty. */
function complete(mapping: ChainMappingInput): ChainMappingInput {
  const { id, name, root } = mapping.chain;
  return {
    ...mapping,
    chain: { id, ...(name ? { name } : {}), ...(root?.trim() ? { root } : {}) },
    unknown: (mapping.unknown ?? []).map((one) => one.trim()).filter((one) => one !== ""),
  };
}

function nameOf({ chain: { name } }: ChainMappingInput): string {
  return typeof name === "string" ? name : (name?.en ?? "");
}
