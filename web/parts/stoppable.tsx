/** Long work under way with a stop, or stopped by hand with a way to begin again; nothing for what is quicker than patience. */
import { Square } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { type Doing, Waiting } from "./answered.tsx";

interface Props {
  readonly running: boolean;
  readonly stopped: boolean;
  /** Milliseconds before a word is said. */
  readonly patience: number;
  readonly doing: Doing;
  readonly stop: { readonly name: string; readonly run: () => void };
  readonly again: { readonly says: string; readonly name: string; readonly run: () => void };
  /** Until then. */
  readonly early?: ReactNode;
}

export function Stoppable({ running, stopped, patience, doing, stop, again, early = null }: Props) {
  const late = useLate(running, patience);
  if (stopped)
    return (
      <div className="banner" role="status">
        <span style={{ flex: 1 }}>{again.says}</span>
        <button type="button" className="button" onClick={again.run}>
          {again.name}
        </button>
      </div>
    );
  if (!running) return null;
  if (!late) return early;
  return (
    <div className="banner" role="status">
      <div style={{ flex: 1 }}>
        <Waiting doing={doing} />
      </div>
      <button type="button" className="button" onClick={stop.run}>
        <Square size={13} aria-hidden="true" />
        {stop.name}
      </button>
    </div>
  );
}

function useLate(running: boolean, patience: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running, patience]);
  return late;
}
