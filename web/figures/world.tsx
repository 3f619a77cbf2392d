/** A world map in the Equal Earth projection; shapes by Natural Earth, small enough to be drawn as plain paths. */
import { useMemo, type ReactNode } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { countryOfNumber } from "./country_numbers.ts";

const size = { width: 960, height: 440 };
const byName: Readonly<Record<string, string>> = { Kosovo: "XKX", "N. Cyprus": "CYP", Somaliland: "SOM" };

/** Equal Earth (Šavrič, Patterson and Jenny, 2018): areas are true, so that a large country does not look larger than it is. */
function project([longitude = 0, latitude = 0]: readonly number[]): [number, number] {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const parameter = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
  const square = parameter ** 2;
  const sixth = square ** 3;
  const x =
    (2 * Math.sqrt(3) * ((longitude * Math.PI) / 180) * Math.cos(parameter)) /
    (3 * (9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1));
  const y = parameter * (a4 * sixth * square + a3 * sixth + a2 * square + a1);
  return [size.width / 2 + x * 172, 226 - y * 172];
}

/** A ring that jumps over the date line goes on eastwards instead, so that it is not drawn across the whole map. */
function unwrap(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const jumps = ring.some(([longitude = 0], place) => place > 0 && Math.abs(longitude - (ring[place - 1]?.[0] ?? longitude)) > 180);
  return jumps ? ring.map(([longitude = 0, latitude = 0]) => [longitude < 0 ? longitude + 360 : longitude, latitude]) : ring;
}

function pathOf(rings: readonly (readonly (readonly number[])[])[]): string {
  return rings
    .map(
      (ring) =>
        `M${unwrap(ring)
          .map((point) =>
            project(point)
              .map((one) => one.toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
}

interface Props {
  readonly sentence: string;
  /** ISO3 → fill. */
  readonly fill: (country: string) => string;
  readonly title: (country: string) => string;
  readonly onChoose?: (country: string) => void;
  readonly children?: ReactNode;
}

export function World({ sentence, fill, title, onChoose }: Props) {
  const shapes = useMemo(() => {
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    return feature(topology, topology.objects.countries).features.flatMap((one) => {
      const country = one.id === undefined ? byName[one.properties.name] : countryOfNumber[String(one.id)];
      if (one.geometry.type !== "Polygon" && one.geometry.type !== "MultiPolygon") return [];
      const polygons = one.geometry.type === "Polygon" ? [one.geometry.coordinates] : one.geometry.coordinates;
      return one.properties.name === "Antarctica" ? [] : [{ country: country ?? "", path: polygons.map(pathOf).join("") }];
    });
  }, []);
  return (
    <svg className="world" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={sentence}>
      {shapes.map((one, place) => (
        <path
          key={one.country + String(place)}
          d={one.path}
          style={{ fill: fill(one.country) }}
          onClick={() => one.country && onChoose?.(one.country)}
        >
          <title>{title(one.country)}</title>
        </path>
      ))}
    </svg>
  );
}
