/** What hangs together: technology, application, need, the chain nodes an application rests on and the causes they carry. */

export interface Applied {
  readonly id: string;
  readonly technologies: readonly string[];
  readonly needs: readonly string[];
  readonly nodes: readonly string[];
}

export interface Ties {
  readonly applications: readonly Applied[];
  /** Needs with the technologies their own register names. */
  readonly needs: readonly { readonly id: string; readonly technologies: readonly string[] }[];
  readonly causes: readonly { readonly id: string; readonly nodes: readonly string[]; readonly technologies: readonly string[] }[];
}

/** Where to start; an area of technology is given with its members. */
export interface Start {
  readonly technologies?: readonly string[];
  readonly need?: string;
  readonly application?: string;
}

interface Reached {
  readonly id: string;
  /** Applications on the way; empty where only the register of needs ties the two. */
  readonly through: readonly string[];
  /** The register of needs names the pair itself. */
  readonly direct: boolean;
}

export interface Together {
  readonly applications: readonly string[];
  readonly technologies: readonly Reached[];
  readonly needs: readonly Reached[];
  readonly nodes: readonly string[];
  readonly causes: readonly string[];
}

/** All that hangs on one technology, need or application; of several given, what hangs on all of them. Everything empty where nothing does. */
export function togetherOf({ applications, needs, causes }: Ties, start: Start): Together {
  const { technologies: from, need, application } = start;
  const through = applications.filter(
    (one) =>
      (application === undefined || one.id === application) &&
      (need === undefined || one.needs.includes(need)) &&
      (from === undefined || one.technologies.some((technology) => from.includes(technology))),
  );
  const reach = (of: (one: Applied) => readonly string[], named: readonly string[]) => {
    const ids = [...new Set([...through.flatMap(of), ...named])].sort();
    return ids.map((id) => ({
      id,
      through: through.filter((one) => of(one).includes(id)).map((one) => one.id),
      direct: named.includes(id),
    }));
  };
  // An application has no tie of the register of needs: it is itself the tie.
  const byRegister =
    application !== undefined ? [] : needs.filter((one) => fits(one.technologies, from) && (need === undefined || one.id === need));
  const nodes = [...new Set(through.flatMap((one) => one.nodes))].sort();
  return {
    applications: through.map(({ id }) => id),
    technologies: reach((one) => one.technologies, need === undefined ? [] : byRegister.flatMap((one) => one.technologies)),
    needs: reach((one) => one.needs, from === undefined ? [] : byRegister.map(({ id }) => id)),
    nodes,
    causes: causes
      .filter((one) => one.nodes.some((node) => nodes.includes(node)) || (from !== undefined && fits(one.technologies, from)))
      .map(({ id }) => id),
  };
}

function fits(technologies: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || technologies.some((technology) => wanted.includes(technology));
}
