import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Places of columns with numbers. */
  readonly numbers?: readonly number[];
}

/** A small table: the twin of a picture, an example, a list of a dozen rows. */
export function PlainTable({ label, head, rows, numbers = [] }: Props) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="table" data-plain aria-label={label}>
        <thead>
          <tr>
            {head.map((one, place) => (
              <th key={place} scope="col" data-align={numbers.includes(place) ? "end" : undefined}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={place} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={place} data-align={numbers.includes(place) ? "end" : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
