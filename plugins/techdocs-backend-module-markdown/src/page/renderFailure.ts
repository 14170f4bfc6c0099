import {
  describeProblem,
  placeOfProblem,
  Problem,
  SiteLanguage,
} from '../problems';
import { Html, html } from '../html';
import { pageMessages } from './pageMessages';

/** What stands in place of a page that cannot be shown. */
export function renderFailure(
  problems: Problem[],
  language: SiteLanguage,
): Html {
  return html`<div class="admonition failure">
    <p class="admonition-title">${pageMessages[language].failed}</p>
    ${problems.map(
      problem =>
        html`<p>
          <code>${placeOfProblem(problem)}</code> ${describeProblem(
            problem,
            language,
          )}
        </p>`,
    )}
  </div>`;
}
