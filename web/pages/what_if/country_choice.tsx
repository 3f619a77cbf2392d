/** A country: typed, from a list with those most depended on first, or by a click on the map. */
import { MapPinned } from "lucide-react";
import { lazy, Suspense } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { Picker } from "../../parts/picker.tsx";
import type { Ground } from "./use_ground.ts";

const DependenceMap = lazy(() => import("./dependence_map.tsx"));

interface Props {
  readonly label: string;
  readonly ground: Ground;
  readonly value: string | undefined;
  readonly onChoose: (country: string) => void;
}

export function CountryChoice({ label, ground, value, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="country-choice">
      <Picker
        label={label}
        value={value && format.country(value)}
        choices={ground.countries.map(({ code, certain }) => ({
          id: code,
          name: format.country(code),
          hint: certain > 0 ? (format.percent(certain) ?? undefined) : undefined,
        }))}
        onChoose={onChoose}
      />
      <DialogTrigger>
        <Button className="button" data-shape="square" aria-label={t("lab.onMap")}>
          <MapPinned size={15} aria-hidden="true" />
        </Button>
        <ModalOverlay className="veil" isDismissable>
          <Modal className="map-window">
            <Dialog style={{ outline: "none" }} className="stack">
              {({ close }) => (
                <>
                  <Heading slot="title" level={2}>
                    {t("lab.whichCountry")}
                  </Heading>
                  <Suspense fallback={<div className="skeleton" style={{ height: 360 }} />}>
                    <DependenceMap
                      countries={ground.countries}
                      onChoose={(country) => {
                        onChoose(country);
                        close();
                      }}
                    />
                  </Suspense>
                  <div>
                    <Button className="button" onPress={close}>
                      {t("drawer.close")}
                    </Button>
                  </div>
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  );
}
