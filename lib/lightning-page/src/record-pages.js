import { createElement } from 'lwc';
import RecordHomeFlexipage2 from 'one/recordHomeFlexipage2';

const moment = () => new Promise((resolve) => setTimeout(resolve, 300));

/** Opens one record after the other, as a seller would: those opened before stay mounted and lose `active`. */
export async function showRecordPages(pages) {
  for (const page of pages) {
    for (const earlier of document.querySelectorAll('.lafPageHost')) {
      earlier.classList.remove('active');
      earlier.setAttribute('aria-expanded', 'false');
    }
    const host = document.createElement('div');
    host.className = 'windowViewMode-normal oneContent active lafPageHost';
    host.setAttribute('aria-expanded', 'true');
    const home = createElement('one-record-home-flexipage2', { is: RecordHomeFlexipage2 });
    home.page = page;
    host.append(home);
    document.querySelector('#brandBand_2').append(host);
    document.title = page.title;
    // Tabs and tables draw themselves in several steps, and not at all once they are hidden.
    await moment();
  }
  document.body.dataset.shown = 'true';
}
