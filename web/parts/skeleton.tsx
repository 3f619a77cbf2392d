/** The shape of what is coming. */
export function Skeleton({ lines = 4, tall = 36 }: { lines?: number; tall?: number }) {
  return (
    <div className="stack" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" style={{ height: tall, width: line === 0 ? "60%" : "100%" }} />
      ))}
    </div>
  );
}

export function BoardSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="skeleton" style={{ height: 34, width: "54%", marginBottom: 10 }} />
      <div className="skeleton" style={{ height: 18, width: "38%", marginBottom: 24 }} />
      <div className="board">
        <div className="skeleton" data-wide="8" style={{ height: 420 }} />
        <div className="skeleton" style={{ height: 420 }} />
        <div className="skeleton" style={{ height: 260 }} />
        <div className="skeleton" style={{ height: 260 }} />
        <div className="skeleton" style={{ height: 260 }} />
      </div>
    </div>
  );
}
