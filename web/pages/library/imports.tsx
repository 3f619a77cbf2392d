/** What came in, newest first, with a way back. */
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../data/ask.ts";
import { client, useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { UndoButton } from "../../parts/undo_button.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useTrouble } from "../../words/use_trouble.ts";

export function Imports() {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const trouble = useTrouble();
  const session = useAsk("/api/session").data;
  const answer = useAsk("/api/batches");
  const undo = useMutation({
    mutationFn: (id: string) => ask("/api/batches/:id/undo", { params: { id } }, { post: true }),
    onSuccess: async (batch) => {
      await client.invalidateQueries();
      say(t("library.undone", { title: batch.title }), { name: t("library.undoAgain"), run: () => undo.mutate(batch.id) });
    },
    onError: (error) => say(trouble(error)),
  });
  return (
    <Answered of={answer}>
      {({ batches }) =>
        batches.length === 0 ? (
          <Empty title={t("library.noImports")} command="octant collect baci --from FOLDER" />
        ) : (
          <div className="stack">
            {session && !session.owner && <p className="soft">{t("library.ownerOnly")}</p>}
            <PlainTable
              label={t("library.imports")}
              head={[t("library.what"), t("library.when"), t("library.who"), t("library.change"), ""]}
              rows={batches.map((one) => [
                <span key="title">
                  {one.title} {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
                </span>,
                format.date(one.at),
                one.by,
                <span key="change" className="numbers">
                  {t("library.asserted", { count: one.asserted })} {t("library.retracted", { count: one.retracted })}
                </span>,
                session?.owner ? <UndoButton key="undo" of={one.title} onUndo={() => undo.mutate(one.id)} /> : "",
              ])}
            />
          </div>
        )
      }
    </Answered>
  );
}
