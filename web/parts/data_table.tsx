/**
 * Rows with a sticky head, sorting, a column chooser, and the keys of a terminal: j and k walk, arrows move between cells, Enter opens,
 * t traces. Only the rows in sight are in the document. On a telephone a row becomes a card.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly meaning?: string | undefined;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; absent: it does not sort. Null goes last either way. */
  readonly by?: (row: Row) => string | number | null | undefined;
  readonly align?: "start" | "end";
  readonly width?: number;
  /** Takes the whole width of a card on a telephone. */
  readonly wide?: boolean;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly falling: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly open?: string | undefined;
  readonly onOpen?: (row: Row) => void;
  readonly tools?: ReactNode;
  readonly height?: string;
  readonly empty?: ReactNode;
}

export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  open,
  onOpen,
  tools,
  height = "calc(100dvh - 250px)",
  empty,
}: Props<Row>) {
  const { t, i18n } = useTranslation();
  const [ownSort, setOwnSort] = useState<Sort | undefined>(sort);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(columns.filter((one) => one.hidden).map((one) => one.id)));
  const [active, setActive] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const order = onSort ? sort : ownSort;
  const shown = columns.filter((one) => !hidden.has(one.id));
  const sorted = useMemo(() => sortRows(rows, columns, order, i18n.language), [rows, columns, order, i18n.language]);
  const narrow = typeof matchMedia === "function" && matchMedia("(max-width: 640px)").matches;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 36,
    overscan: 20,
    enabled: !narrow && sorted.length > 120,
  });
  const items = narrow || sorted.length <= 120 ? sorted.map((_, index) => index) : virtual.getVirtualItems().map((one) => one.index);
  const before = items.length === sorted.length ? 0 : (items[0] ?? 0) * 36;
  const after = items.length === sorted.length ? 0 : (sorted.length - 1 - (items.at(-1) ?? 0)) * 36;

  const sortBy = (column: string) => {
    const next = { column, falling: order?.column === column ? !order.falling : true };
    (onSort ?? setOwnSort)(next);
  };
  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    if (items.length !== sorted.length) virtual.scrollToIndex(next);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus());
  };
  const walk = (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row) => {
    const numbers = [...event.currentTarget.querySelectorAll<HTMLElement>("button[data-figure]")];
    const at = numbers.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, () => void> = {
      j: () => focusRow(index + 1),
      ArrowDown: () => focusRow(index + 1),
      k: () => focusRow(index - 1),
      ArrowUp: () => focusRow(index - 1),
      Home: () => focusRow(0),
      End: () => focusRow(sorted.length - 1),
      ArrowRight: () => numbers[Math.min(numbers.length - 1, at + 1)]?.focus(),
      ArrowLeft: () => (at <= 0 ? event.currentTarget.focus() : numbers[at - 1]?.focus()),
      ...(at === -1 && { t: () => numbers[0]?.click() }),
      ...(at === -1 && event.target === event.currentTarget && onOpen && { Enter: () => onOpen(row) }),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <>
      <div className="toolbar">
        {tools}
        <span className="push" />
        <span className="soft small" title={t("table.keys")}>
          {t("table.rows", { count: sorted.length })}
        </span>
        <MenuTrigger>
          <Button className="button" data-kind="quiet" aria-label={t("table.columns")}>
            <Columns3 size={15} aria-hidden="true" />
          </Button>
          <Popover className="popover" offset={4}>
            <Menu
              aria-label={t("table.columns")}
              selectionMode="multiple"
              selectedKeys={shown.map((one) => one.id)}
              disabledKeys={[columns[0]?.id ?? ""]}
              onSelectionChange={(keys) => setHidden(new Set(columns.map((one) => one.id).filter((id) => keys !== "all" && !keys.has(id))))}
              style={{ outline: "none" }}
            >
              {columns.map((one) => (
                <MenuItem key={one.id} id={one.id} className="option">
                  {({ isSelected }) => (
                    <>
                      <span aria-hidden="true" style={{ width: 14 }}>
                        {isSelected ? "✓" : ""}
                      </span>
                      {one.title}
                    </>
                  )}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {sorted.length === 0 ? (
        (empty ?? <p className="soft">{t("table.empty")}</p>)
      ) : (
        <div className="table-frame" data-cards ref={frame} style={{ ["--table-height" as string]: height }} tabIndex={-1}>
          <table className="table" aria-label={label} aria-rowcount={sorted.length + 1}>
            <thead>
              <tr>
                {shown.map((one) => {
                  const direction = order?.column === one.id ? (order.falling ? "descending" : "ascending") : undefined;
                  return (
                    <th
                      key={one.id}
                      scope="col"
                      data-align={one.align}
                      style={one.width ? { width: one.width } : {}}
                      aria-sort={direction ?? (one.by ? "none" : undefined)}
                      title={one.meaning}
                    >
                      {one.by ? (
                        <button type="button" onClick={() => sortBy(one.id)}>
                          {one.title}
                          {direction === "descending" && <ArrowDown size={12} aria-hidden="true" />}
                          {direction === "ascending" && <ArrowUp size={12} aria-hidden="true" />}
                        </button>
                      ) : (
                        one.title
                      )}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
              {items.map((index) => {
                const row = sorted[index];
                if (row === undefined) return null;
                const key = rowKey(row);
                return (
                  <tr
                    key={key}
                    data-index={index}
                    data-key={key}
                    data-open={open === key || undefined}
                    aria-rowindex={index + 2}
                    tabIndex={index === Math.min(active, sorted.length - 1) ? 0 : -1}
                    onFocus={() => setActive(index)}
                    onKeyDown={(event) => walk(event, index, row)}
                    onClick={(event) => onOpen && !(event.target as Element).closest("a,button") && onOpen(row)}
                    style={onOpen ? { cursor: "pointer" } : {}}
                  >
                    {shown.map((one, place) =>
                      place === 0 ? (
                        <th key={one.id} scope="row" data-align={one.align}>
                          {one.cell(row)}
                        </th>
                      ) : (
                        <td key={one.id} data-align={one.align} data-title={one.title} data-wide={one.wide || undefined}>
                          {one.cell(row)}
                        </td>
                      ),
                    )}
                  </tr>
                );
              })}
              {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  order: Sort | undefined,
  language: string,
): readonly Row[] {
  const by = columns.find((one) => one.id === order?.column)?.by;
  if (!by || !order) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = order.falling ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)];
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
    if (b === null || b === undefined) return -1;
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  });
}
