/** A short word after an act, with a way back. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void } | undefined;
}
type Say = (text: string, action?: Toast["action"]) => void;

const context = createContext<Say>(() => undefined);
let last = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((one) => one.id !== id)), []);
  const say = useMemo<Say>(
    () => (text, action) => {
      last += 1;
      const id = last;
      setToasts((now) => [...now.slice(-2), { id, text, action }]);
      setTimeout(() => drop(id), action ? 12_000 : 5_000);
    },
    [drop],
  );
  return (
    <context.Provider value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            <span>{toast.text}</span>
            {toast.action && (
              <button
                type="button"
                onClick={() => {
                  toast.action?.run();
                  drop(toast.id);
                }}
              >
                {toast.action.name}
              </button>
            )}
          </div>
        ))}
      </div>
    </context.Provider>
  );
}

export function useSay(): Say {
  return useContext(context);
}
