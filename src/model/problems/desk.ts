import type { ProblemTable } from "./table.ts";

export const deskProblems = {
  "kind-not-listed": {
    status: 404,
    sentence: { en: "There is no register of {kind}.", nl: "Er is geen register van {kind}." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "entry-not-sound": {
    status: 422,
    sentence: { en: "This cannot be entered as {kind}: {faults}", nl: "Dit kan niet worden ingevoerd als {kind}: {faults}" },
    remedy: { en: "Nothing was written. Mend it and enter it again.", nl: "Er is niets geschreven. Herstel het en voer het opnieuw in." },
  },
  "entry-not-on-desk": {
    status: 404,
    sentence: { en: "Nobody entered {kind} {id} at the desk.", nl: "Niemand heeft {kind} {id} aan het bureau ingevoerd." },
    remedy: {
      en: "What a register ships cannot be dropped here: enter it anew, or leave its folder out of your own content.",
      nl: "Wat een register meelevert kan hier niet weg: voer het opnieuw in, of laat de map weg uit uw eigen inhoud.",
    },
  },
} as const satisfies ProblemTable;
