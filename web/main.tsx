/** Starts the page: owner's token, theme and words first, then the frame. */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/controls.css";
import "./style/pieces.css";
import "./style/table.css";
import "./style/overview.css";
import "./style/technologies.css";
import "./style/dependencies.css";
import "./style/materials.css";
import "./style/entity.css";
import "./style/chains.css";
import "./style/what_if.css";
import "./style/gaps.css";
import "./style/causes.css";
import "./style/criticality.css";
import "./style/decide.css";
import "./style/screening.css";
import "./style/roadmaps.css";
import "./style/coverage.css";
import "./style/portfolio.css";
import "./style/why.css";
import "./style/incubator.css";
import "./style/horizon.css";
import "./style/leads.css";
import "./style/documents.css";
import "./style/organisations.css";
import "./style/reading.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { takeToken } from "./data/ask.ts";
import { client } from "./data/use_ask.ts";
import { applyTheme } from "./frame/use_theme.ts";
import { Toasts } from "./parts/toasts.tsx";
import { router } from "./router.tsx";
import { startWords } from "./words/words.ts";

takeToken();
applyTheme();
await startWords();
const place = document.getElementById("page");
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>,
  );
}
