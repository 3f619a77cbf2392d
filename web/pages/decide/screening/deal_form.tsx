/** The short form: what a deal needs at least. It writes the text beside it, where everything else can be added. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Line } from "../../../parts/form_dialog.tsx";
import { type DealFields, dealText, noFields } from "./deal_text.ts";

export function DealForm({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<DealFields>(noFields);
  const field = (key: keyof DealFields, more: { type?: string; required?: boolean; placeholder?: string; pattern?: string } = {}) => (
    <Line name={t(`decide.screening.fields.${key}`)}>
      <input {...more} value={fields[key]} onChange={(event) => setFields({ ...fields, [key]: event.target.value })} />
    </Line>
  );
  const country = { placeholder: "DEU", pattern: "[A-Za-z]{3}" };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onText(dealText(fields));
      }}
    >
      <h2>{t("decide.screening.form")}</h2>
      <div className="screening-fields">
        {field("target", { required: true, placeholder: "Siltronic" })}
        {field("targetCountry", { required: true, ...country })}
        {field("acquirer", { required: true, placeholder: "GlobalWafers" })}
        {field("acquirerCountry", country)}
        {field("parent")}
        {field("parentCountry", country)}
        {field("parentShare", { type: "text", placeholder: "51" })}
        {field("technologies", { placeholder: "eu_1_1" })}
        {field("before", { required: true })}
        {field("after", { required: true })}
        {field("notifiedNational", { type: "date" })}
        {field("notifiedUnion", { type: "date" })}
        {field("name")}
      </div>
      <div>
        <button type="submit" className="button">
          {t("decide.screening.write")}
        </button>
      </div>
    </form>
  );
}
