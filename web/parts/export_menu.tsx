import { Download } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { download, type Path, Refusal, type Request } from "../data/ask.ts";
import { useView } from "../data/view.ts";
import { useSay } from "./toasts.tsx";

const forms = ["csv", "xlsx", "json", "parquet"] as const;

/** Every list leaves in four forms, as the audience in force sees it. */
export function ExportMenu({ path, request }: { path: Path; request: Request }) {
  const { as } = useView();
  return <FormsMenu take={(form) => download(path, { ...request, query: { ...request.query, as } }, form)} />;
}

/** The four forms, and those a page has besides; `take` fetches one and says the name of the file. */
export function FormsMenu({ take, more = [] }: { take: (form: string) => Promise<string>; more?: readonly "pdf"[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const leave = async (form: string) => {
    try {
      say(t("export.done", { file: await take(form) }));
    } catch (error) {
      say(error instanceof Refusal ? `${error.said.detail} ${error.said.remedy}` : t("problem.unreachable"));
    }
  };
  return (
    <MenuTrigger>
      <Button className="button">
        <Download size={14} aria-hidden="true" />
        {t("table.export")}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu aria-label={t("table.export")} onAction={(key) => void leave(String(key))} style={{ outline: "none" }}>
          {[...more, ...forms].map((form) => (
            <MenuItem key={form} id={form} className="option">
              {t(`export.${form}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
