/** The pages of the rail: those that exist. `fold` is the word with the places where a narrow bar may break it. */
import { Boxes, FileText, FlaskConical, Gauge, Gavel, LibraryBig, Network, Pickaxe, Radar, Scale } from "lucide-react";

export const places = [
  { to: "/", word: "nav.overview", fold: "fold.overview", Sign: Gauge },
  { to: "/technologies", word: "nav.technologies", fold: "fold.technologies", Sign: Boxes },
  { to: "/dependencies", word: "nav.dependencies", fold: "fold.dependencies", Sign: Scale },
  { to: "/materials", word: "nav.materials", fold: "fold.materials", Sign: Pickaxe },
  { to: "/chains", word: "nav.chains", fold: "fold.chains", Sign: Network },
  { to: "/what-if", word: "nav.whatIf", fold: "fold.whatIf", Sign: FlaskConical },
  { to: "/scout", word: "nav.scout", fold: "fold.scout", Sign: Radar },
  { to: "/decide", word: "nav.decide", fold: "fold.decide", Sign: Gavel },
  { to: "/reports", word: "nav.reports", fold: "fold.reports", Sign: FileText },
  { to: "/library", word: "nav.library", fold: "fold.library", Sign: LibraryBig },
] as const;
