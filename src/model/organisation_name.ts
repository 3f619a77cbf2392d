/**
 * Tells the name of an organisation from that of a person in lists that mix them, such as applicants of patents and winners of contracts, so
 * that no name of a person is kept. Nobody says in these lists which is which: words of organisations decide, and what has none
 * is taken for a person unless it is one word. An organisation called after people is lost; the name of a person is seldom kept.
 */

/** Legal forms that stand at the end of a name; short ones are also given names and syllables. */
const lastOnly =
  "AB AG AS BV CV EV KG KK KFT LP NV OHG OU OY SA SAS SE SIA SL SLU SNC SPA SRL SRO UAB UG YK VOF ZRT DOO EOOD OOD OO ZOO BVBA KS";

/** Words that make a name one of an organisation wherever they stand; a star is any ending. */
const anywhere = `
  INC INCORPORATED LLC LLP LTD LTDA LIMITED LIMITE CO COMPANY COMPANIES CORP CORPORATION CORPN PLC GMBH MBH KGAA SARL APS ASA OYJ PTY PTE BHD SDN
  KABUSHIKI KAISHA JSC OOO OAO ZAO PAO PJSC *AKTIEBOLAG* *BOLAGET *GESELLSCHAFT *OBSHCHESTVO *OBSCHESTVO SOCIETE SOCIEDAD SOCIETA SPOLKA COOPERAT* COÖPERAT*
  UNIV* UNIWERSYTET UNISEARCH ECOLE *COLLEGE* SCHOOL* *HOCHSCHULE* *POLITEC* POLYTECHN* POLITECH* TECHNION ACADEM* AKADEM* INST INSTITUT* ISTITUTO FACULTY
  FACULTE FAKULT* LAB LABS LABORATOR* LABORATOIRE* RESEARCH RES RECHERCHE* FORSCHUNG* ONDERZOEK* CENTER CENTRE CENTRO CENTRUM *ZENTRUM* HOSPITAL* HOPITA*
  KLINIK* CLINIC* ZIEKENHUIS* FOUNDATION FOUND FONDATION FUNDAC* STIFTUNG STICHTING SOCIETY SOC GES VEREIN VERENIGING ASSOC* TRUSTEES REGENTS BOARD COUNCIL CONSIGLIO
  CONSEJO CONSORT* COMMITTEE REPUBLIC* GIJUKU ACAD CAMPUS KENKYUSHO GOSUDARSTV* FEDERALNOE UCHREZHDENIE
  GOVERNMENT GOV GOVT MINISTR* MINIST MINISTER* SECRETARY DEPARTMENT DEPT DIRECTORATE AGENCY AGENCE AGENTUR AGENCIA AGENTSCHAP COMMISSION COMMISSARIAT COMMISS NAVY ARMY PLA
  DEFENSE DEFENCE DEFENSIE NAT NATIONAL NATIONALE NAZIONALE NACIONAL NASA FEDERAL STATES ADMINISTRATION AUTHORITY BUREAU MUNICIPAL* GEMEENTE COMUNE
  TECH TECHS TECHNOLOG* TECHNIK TECHNISCHE TECHNISCH TECHNICAL TECHNIQUES SYSTEMS SYSTEM SYSTEMES SYSTEME SYS SOLUTIONS SOLUTION SERVICES SERVICE SOFTWARE NETWORK*
  COMPUT* ELECTR* ELEKTR* *FABRIK* *FABRIEK* INDUSTR* IND HOLDING* GROUP GROUPE GROEP GRUPPE GRUPPO GRP INTERNATIONAL INTERNATL INT ENTERPRISES ENTREPRISE* VENTURES
  INNOVATION* LICENSING PATENT* QUANTUM PHOTONIC* SEMICONDUCTOR* *TELECOM* COMMUNICATION* GRID MOTORS AUTOMOTIVE AEROSPACE AVIATION MATERIALS PHARMA*
  MEDICAL BIOTECH* BIOSCIENCE* CHEMICAL* SCIENCE* SCIENTIFIC SCI ENGINEERING DIGITAL INFORMATION INTELLIGENT INTELLIGENCE SECURITY INSURANCE PARTNERS
  CONSULT* GLOBAL DEVELOPMENT ESTABLISHMENT MANUFACTUR* CONSTRUCTION* BOUW* LOGISTIC* TRANSPORT* RWTH ETH EPFL MIT CNRS CEA TNO CERN NATO UNICOM`;

/** Words of organisations that are also surnames: they count only where no comma sets a surname apart. */
const alsoSurnames =
  "BANK POWER POWERS STATE FORCE CROWN TRUST MOTOR ENERGY DATA CLOUD CAPITAL IP TECHNIK GROEP SCHOOL HOSPITAL CENTRE CENTER";

const splitWords = (text: string) => text.trim().split(/\s+/);
const last = new Set(splitWords(lastOnly));
const surnames = new Set(splitWords(alsoSurnames));
const plain = new Set(splitWords(anywhere).filter((word) => !word.includes("*")));
const patterns = splitWords(anywhere).flatMap((word) => (word.includes("*") ? [new RegExp(`^${word.replaceAll("*", "[A-Z0-9]*")}$`)] : []));

/** True for the name of an organisation; false for that of a person, for one that does not tell, and for an empty text. */
export function isOrganisationName(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  if (words.some((word) => speaks(word)) || last.has(words.at(-1) ?? "")) return true;
  if (/\bN[.] ?A[.]?$/i.test(name)) return true;
  // SURNAME, First name, of a person; a title or a second given name may follow.
  if (/^[^,]+,\s*[^,\s][^,]*(,[^,]*)*$/.test(name)) return false;
  if (words.some((word) => surnames.has(word)) || /[0-9&/+]|^[^\s.]+\.[^\s.]{2,}$/.test(name)) return true;
  return words.length === 1;
}

function speaks(word: string): boolean {
  return !surnames.has(word) && (plain.has(word) || patterns.some((pattern) => pattern.test(word)));
}

/** The words of a name in capitals, without accents; letters set apart by dots or spaces at the end of a name are one word (`B. V.`). */
function wordsOf(name: string): string[] {
  const capitals = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toUpperCase();
  const words = capitals.replaceAll(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const open = words.length - [...words].reverse().findIndex((word) => word.length > 1);
  const letters = words.slice(open);
  return letters.length > 1 && open > 0 && open <= words.length ? [...words.slice(0, open), letters.join("")] : words;
}
