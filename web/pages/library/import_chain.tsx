/** A chain of one's own from tables: files, what each column is, a dry run, and the import with its way back. */
import { useMutation } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger, Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { send } from "../../data/send.ts";
import { Trouble } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { ImportChainMapping } from "./import_chain_mapping.tsx";
import { type GivenFile, readFiles } from "./import_chain_files.ts";

/** Small enough to be read at a glance; who tries it sees every step. */
const example =
  "from,to,country,share,year\nLithium carbonate,Battery cell,CHL,32,2024\nLithium carbonate,Battery cell,AUS,29,2024\nBattery cell,Field radio,CHN,75,2024\n";

export function ImportChain() {
  const { t } = useTranslation();
  const session = useAsk("/api/session").data;
  const [given, setGiven] = useState<readonly GivenFile[]>([]);
  const preview = useMutation({ mutationFn: (files: readonly GivenFile[]) => send("/api/imports/preview", { files }) });
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const read = await readFiles(files);
    setGiven(read);
    preview.mutate(read);
  };
  if (session && !session.owner) {
    return (
      <section className="import">
        <Card wide={12} title={t("import.title")}>
          <p className="soft">{t("import.ownerOnly")}</p>
        </Card>
      </section>
    );
  }
  return (
    <section className="import">
      <Card wide={12} title={t("import.title")}>
        <div className="stack">
          <p className="soft">{t("import.lead")}</p>
          {!preview.data && (
            <DropZone
              className="drop"
              aria-label={t("import.drop")}
              onDrop={(event) =>
                void (async () => {
                  const files = await Promise.all(event.items.flatMap((one) => (one.kind === "file" ? [one.getFile()] : [])));
                  await take(files);
                })()
              }
            >
              <FileUp size={22} className="soft" aria-hidden="true" />
              <span>{t("import.drop")}</span>
              <FileTrigger allowsMultiple acceptedFileTypes={[".csv", ".xlsx"]} onSelect={(files) => void take([...(files ?? [])])}>
                <Button className="button" data-kind="primary">
                  {t("import.choose")}
                </Button>
              </FileTrigger>
              <p className="small soft">{t("import.example")}</p>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => void take([new File([example], "example.csv", { type: "text/csv" })])}
              >
                {t("import.exampleTake")}
              </button>
              {preview.isPending && <p role="status">{t("import.reading")}</p>}
            </DropZone>
          )}
          {preview.error && <Trouble error={preview.error} retry={() => preview.mutate(given)} />}
          {preview.data && (
            <ImportChainMapping
              files={given}
              preview={preview.data}
              onAgain={() => {
                preview.reset();
                setGiven([]);
              }}
            />
          )}
        </div>
      </Card>
    </section>
  );
}
