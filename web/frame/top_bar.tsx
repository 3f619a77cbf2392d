import { CircleHelp, Languages, Monitor, Moon, Search, Sun } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../data/ask.ts";
import { usePlace, useArchiveState, useSetSearch, useView, type ViewSearch } from "../data/view.ts";
import { Select } from "../parts/select.tsx";
import { useFormat } from "../words/use_format.ts";
import { languageNames, languages } from "../words/words.ts";
import { themeChoices, useTheme } from "./use_theme.ts";

interface Props {
  readonly session: AnswerOf<"/api/session"> | undefined;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ session, onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <button type="button" className="field searcher" onClick={onSearch} aria-keyshortcuts="Control+K" aria-label={t("top.search")}>
        <Search size={15} aria-hidden="true" />
        <span className="wide-only">{t("top.search")}</span>
        <kbd className="wide-only">Ctrl K</kbd>
      </button>
      <span className="push" />
      <PlaceSelectors />
      {session && session.viewAs.length > 1 && <ViewAs session={session} />}
      <LanguageMenu />
      <ThemeMenu />
      <button
        type="button"
        className="button wide-only"
        data-kind="quiet"
        data-shape="square"
        onClick={onHelp}
        aria-label={t("top.help")}
        title={t("top.help")}
      >
        <CircleHelp size={16} aria-hidden="true" />
      </button>
    </header>
  );
}

function PlaceSelectors() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useArchiveState();
  const { bloc, year } = usePlace();
  const setSearch = useSetSearch<ViewSearch>();
  if (!state) return null;
  const collator = new Intl.Collator(format.language);
  const choicesOf = (country: boolean) =>
    state.blocs
      .filter((one) => one.country === country)
      .map((one) => ({ id: one.id, name: format.country(one.id) }))
      .sort((a, b) => collator.compare(a.name, b.name));
  return (
    <>
      <Select
        label={t("top.bloc")}
        value={bloc}
        groups={[
          { title: t("top.blocs"), choices: choicesOf(false) },
          { title: t("top.members"), choices: choicesOf(true) },
        ].filter((group) => group.choices.length > 0)}
        onChange={(id) => setSearch({ bloc: id === "EU27" ? undefined : id, trace: undefined })}
      />
      <Select
        label={t("top.year")}
        value={String(year ?? "")}
        groups={[{ choices: [...state.years].reverse().map((one) => ({ id: String(one), name: String(one) })) }]}
        onChange={(id) => setSearch({ year: Number(id) === state.years.at(-1) ? undefined : Number(id), trace: undefined })}
      />
    </>
  );
}

function ViewAs({ session }: { session: AnswerOf<"/api/session"> }) {
  const { t } = useTranslation();
  const { as } = useView();
  const setSearch = useSetSearch<ViewSearch>();
  const choices = session.viewAs.map((one) => ({ id: one.label, name: one.marking }));
  return (
    <Select
      label={t("top.as")}
      value={as ?? "myself"}
      groups={[{ title: t("top.as"), choices: [{ id: "myself", name: t("top.asMyself", { marking: session.marking }) }, ...choices] }]}
      onChange={(id) => setSearch({ as: id === "myself" ? undefined : id, trace: undefined })}
    />
  );
}

function LanguageMenu() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const setSearch = useSetSearch<ViewSearch>();
  return (
    <MenuTrigger>
      <Button className="button" data-kind="quiet" aria-label={`${t("top.language")}: ${languageNames[language]}`}>
        <Languages size={16} aria-hidden="true" />
        <span className="wide-only">{language.toUpperCase()}</span>
      </Button>
      <Popover className="popover">
        <Menu
          aria-label={t("top.language")}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => setSearch({ lang: languages.find((one) => one === key) })}
          style={{ outline: "none" }}
        >
          {languages.map((one) => (
            <MenuItem key={one} id={one} className="option" textValue={languageNames[one]}>
              <span lang={one}>{languageNames[one]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const signs = { system: Monitor, light: Sun, dark: Moon };

function ThemeMenu() {
  const { t } = useTranslation();
  const { chosen, shade, setTheme } = useTheme();
  const Sign = shade === "dark" ? Moon : Sun;
  return (
    <MenuTrigger>
      <Button className="button" data-kind="quiet" data-shape="square" aria-label={`${t("top.theme")}: ${t(`top.${chosen}`)}`}>
        <Sign size={16} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Menu
          aria-label={t("top.theme")}
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(key) => setTheme(themeChoices.find((one) => one === key) ?? "system")}
          style={{ outline: "none" }}
        >
          {themeChoices.map((one) => {
            const Own = signs[one];
            return (
              <MenuItem key={one} id={one} className="option" textValue={t(`top.${one}`)}>
                <Own size={14} aria-hidden="true" />
                {t(`top.${one}`)}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
