/** The place right of the page where a page puts its details; a trace opened from there comes first and goes back to it. */
import { createContext, useContext, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useView } from "../data/view.ts";

const context = createContext<{ readonly place: Element | null; readonly setPlace: (place: Element | null) => void }>({
  place: null,
  setPlace: () => undefined,
});

export function DrawerProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element | null>(null);
  return <context.Provider value={{ place, setPlace }}>{children}</context.Provider>;
}

export function DrawerOutlet() {
  const { setPlace } = useContext(context);
  return <div ref={setPlace} style={{ display: "contents" }} />;
}

/** Puts its children into the place beside the page. */
export function Beside({ children }: { children: ReactNode }) {
  const { place } = useContext(context);
  const { trace } = useView();
  return place && !trace ? createPortal(children, place) : null;
}
