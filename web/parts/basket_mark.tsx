import { ShoppingBasket } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Texts } from "#api/contract";
import { useFormat } from "../words/use_format.ts";
import { Chip } from "./chip.tsx";

/** A code that holds several materials wears this. */
export function BasketMark({ materials, short = false }: { materials: readonly { readonly name: Texts }[]; short?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Chip tone="warning" title={t("basket.meaning", { materials: materials.map((one) => format.text(one.name)).join(", ") })}>
      <ShoppingBasket size={12} aria-hidden="true" />
      {short ? <span className="visually-hidden">{t("basket.mark")}</span> : t("basket.mark")}
    </Chip>
  );
}
