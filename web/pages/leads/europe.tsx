/** Europe in Lambert's equal-area projection around 10° E, 52° N: countries as circles by their organisations, links by the documents they share. */
import { useMemo } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { countryOfNumber } from "../../figures/country_numbers.ts";

const size = { width: 400, height: 380 };
const centre = { longitude: (10 * Math.PI) / 180, latitude: (52 * Math.PI) / 180 };
const scale = 560;

function project([longitude = 0, latitude = 0]: readonly number[]): [number, number] | null {
  const [east, north] = [(longitude * Math.PI) / 180 - centre.longitude, (latitude * Math.PI) / 180];
  const cosine = Math.sin(centre.latitude) * Math.sin(north) + Math.cos(centre.latitude) * Math.cos(north) * Math.cos(east);
  // What lies a third of the way around the world is not drawn.
  if (cosine < 0.5) return null;
  const stretch = Math.sqrt(2 / (1 + cosine)) * scale;
  const x = stretch * Math.cos(north) * Math.sin(east);
  const y = stretch * (Math.cos(centre.latitude) * Math.sin(north) - Math.sin(centre.latitude) * Math.cos(north) * Math.cos(east));
  return [size.width * 0.47 + x, size.height * 0.52 - y];
}

/** Where the circle of a country stands: near its capital, since the middle of a shape with islands may lie at sea. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  AUT: [14.5, 47.6],
  BEL: [4.5, 50.7],
  BGR: [25.2, 42.7],
  HRV: [16.2, 45.4],
  CYP: [33.2, 35],
  CZE: [15, 49.8],
  DNK: [9.5, 56],
  EST: [25.8, 58.7],
  FIN: [25.5, 62.2],
  FRA: [2.4, 47],
  DEU: [10.2, 51.2],
  GRC: [22.3, 39.3],
  HUN: [19.4, 47.1],
  IRL: [-7.8, 53.2],
  ITA: [12.4, 42.9],
  LVA: [25.3, 56.9],
  LTU: [23.8, 55.3],
  LUX: [6.1, 49.7],
  MLT: [14.4, 35.9],
  NLD: [5.6, 52.3],
  POL: [19.3, 52],
  PRT: [-8.2, 39.6],
  ROU: [25, 45.8],
  SVK: [19.5, 48.7],
  SVN: [14.8, 46.1],
  ESP: [-3.7, 40.2],
  SWE: [15.5, 60],
  GBR: [-1.8, 53],
  NOR: [9.3, 61.2],
  CHE: [8.2, 46.8],
  ISL: [-18.6, 64.9],
  TUR: [33, 39.2],
  UKR: [31.3, 49],
  SRB: [20.8, 44.2],
  ISR: [35, 31.5],
  BIH: [17.8, 44.2],
  MKD: [21.7, 41.6],
  ALB: [20, 41.1],
  MDA: [28.5, 47.2],
  GEO: [43.5, 42.2],
  MNE: [19.2, 42.8],
  TUN: [9.5, 35.3],
  MAR: [-6, 33],
}; // prettier-ignore

interface Props {
  readonly sentence: string;
  readonly countries: readonly { readonly country: string; readonly organisations: number; readonly documents: number }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly documents: number }[];
  readonly title: (country: string) => string;
  readonly linkTitle: (from: string, to: string, documents: number) => string;
}

export function Europe({ sentence, countries, links, title, linkTitle }: Props) {
  const shapes = useMemo(() => {
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    return feature(topology, topology.objects.countries).features.flatMap((one) => {
      if (one.geometry.type !== "Polygon" && one.geometry.type !== "MultiPolygon") return [];
      const polygons = one.geometry.type === "Polygon" ? [one.geometry.coordinates] : one.geometry.coordinates;
      const path = polygons.flatMap((rings) => rings.map(pathOf)).join("");
      return path === "" ? [] : [{ country: one.id === undefined ? one.properties.name : (countryOfNumber[String(one.id)] ?? ""), path }];
    });
  }, []);
  const mostOrganisations = Math.max(1, ...countries.map((one) => one.organisations));
  const mostDocuments = Math.max(1, ...links.map((one) => one.documents));
  const placed = new Map(
    countries.flatMap((one) => {
      const place = places[one.country];
      const point = place && project(place);
      return point ? [[one.country, { ...one, point }] as const] : [];
    }),
  );
  return (
    <svg className="europe" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={sentence}>
      {shapes.map((one, at) => (
        <path key={one.country + String(at)} className="land" d={one.path} />
      ))}
      {links.map(({ from, to, documents }) => {
        const [start, end] = [placed.get(from)?.point, placed.get(to)?.point];
        if (!start || !end) return null;
        const part = documents / mostDocuments;
        return (
          <line
            key={`${from} ${to}`}
            className="link"
            x1={start[0]}
            y1={start[1]}
            x2={end[0]}
            y2={end[1]}
            strokeWidth={0.4 + part * 4.5}
            opacity={0.12 + part * 0.6}
          >
            <title>{linkTitle(from, to, documents)}</title>
          </line>
        );
      })}
      {[...placed.values()].map(({ country, organisations, point }) => (
        <circle key={country} className="place" cx={point[0]} cy={point[1]} r={2 + Math.sqrt(organisations / mostOrganisations) * 9}>
          <title>{title(country)}</title>
        </circle>
      ))}
    </svg>
  );
}

/** A ring that leaves the half of the world around Europe is left out there. */
function pathOf(ring: readonly (readonly number[])[]): string {
  const points = ring.map(project);
  const inside = points.filter((one): one is [number, number] => one !== null);
  if (inside.length < 3 || inside.every(([x, y]) => x < 0 || x > size.width || y < 0 || y > size.height)) return "";
  return `M${inside.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}
