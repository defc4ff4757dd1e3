import { selectors } from './selectors.ts';

/** One field: its name is in `path` ("telephone1", "header_ownerid"), its control in `parts`. */
export type Cell = { element: Element; path: string; parts: Element[] };

/** The parts of a page by their `data-id`, shown or not, in document order. */
export type Marks = {
  forms: Element[];
  containers: Element[];
  titles: Element[];
  statuses: Element[];
  headers: Element[];
  flyouts: Element[];
  notices: Element[];
  cells: Cell[];
  tabs: Element[];
  moreTabs: Element[];
  stages: Element[];
  grids: Element[];
  quickViews: Element[];
  walls: Element[];
};

const cellEnd = '-FieldSectionItemContainer';
const gridEnd = 'grid_control_container';
const stageStart = 'MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageButton';

/**
 * `data-id` is what Microsoft's own test library goes by: it carries API names and outlives translation; an `id` begins
 * with a GUID of the form and changes, classes are generated.
 */
const exact = new Map<string, Exclude<keyof Marks, 'cells'>>([
  ['editFormRoot', 'forms'],
  ['form-container', 'containers'],
  ['header_title', 'titles'],
  ['formHeaderTitle', 'titles'],
  ['header_saveStatus', 'statuses'],
  ['form-header', 'headers'],
  ['headerFieldsFlyout', 'flyouts'],
  ['warningNotification', 'notices'],
  ['more_button', 'moreTabs'],
  ['notescontrol', 'walls'],
]);

/** One question to the browser instead of one for each kind of part: on a page of 200,000 nodes each costs as much as reading 100 fields. */
export function marksOf(document: Document): Marks {
  const marks: Marks = {
    ...{ forms: [], containers: [], titles: [], statuses: [], headers: [], flyouts: [], notices: [] },
    ...{ cells: [], tabs: [], moreTabs: [], stages: [], grids: [], quickViews: [], walls: [] },
  };
  let cell: Cell | null = null;
  const elements = document.querySelectorAll('[data-id]');
  // By number: going through thousands of elements with an iterator takes twice as long.
  for (let n = 0; n < elements.length; n++) {
    const element = elements[n];
    const id = element?.getAttribute('data-id');
    if (!element || !id) continue;
    if (id.includes('.fieldControl')) {
      if (cell?.element.contains(element)) cell.parts.push(element);
    } else if (id.endsWith(cellEnd)) {
      cell = { element, path: id.slice(0, -cellEnd.length), parts: [] };
      marks.cells.push(cell);
    } else if (id.startsWith('tablist-')) marks.tabs.push(element);
    else if (id.endsWith(gridEnd)) marks.grids.push(element);
    else if (id.startsWith(stageStart)) marks.stages.push(element);
    else if (id.endsWith('-QuickFormContainer')) marks.quickViews.push(element);
    else {
      const kind = exact.get(id);
      if (kind) marks[kind].push(element);
    }
  }
  // The maker of a form may rename its timeline; the control behind it keeps its name.
  for (const wall of document.querySelectorAll(selectors.timeline))
    if (!marks.walls.includes(wall)) marks.walls.push(wall);
  return marks;
}

export const cellSelector = (path: string): string => `[data-id="${path}${cellEnd}"]`;
