/**
 * Made of openapi.yaml by `yarn generate`; not to be changed by hand.
 */

/** Where each operation is found; what it takes and answers where that is not JSON, and whether it creates something. @public */
export const OPERATIONS = {
  /** Contracts, those that end soonest first. */
  listContracts: { method: 'get', path: '/contracts' },
  /** The contract. */
  createContract: { method: 'post', path: '/contracts', creates: true },
  /** How many contracts that the caller may see are in each state. */
  summariseContracts: { method: 'get', path: '/contracts/summary' },
  /** The contract. */
  getContract: { method: 'get', path: '/contracts/{id}' },
  /** Changes the fields that are named. What is unusual, or leaves something outside of a shorter term, answers 422 until `confirmed` names it. */
  updateContract: { method: 'patch', path: '/contracts/{id}' },
  /** What the contract covers, the row for the whole contract first. */
  listContractCoverage: { method: 'get', path: '/contracts/{id}/coverage' },
  /** Adds all of the rows or none. */
  addContractCoverage: { method: 'post', path: '/contracts/{id}/coverage', creates: true },
  /** The rows are gone. */
  removeContractCoverage: { method: 'delete', path: '/contracts/{id}/coverage' },
  /** What lies on days of the contract that another term would no longer have. Changes nothing. */
  previewContractTerm: { method: 'get', path: '/contracts/{id}/term-preview' },
  /** What it means that a contract covers all devices of its customer. Changes nothing. */
  previewWholeCustomerCoverage: { method: 'get', path: '/contracts/{id}/whole-customer-preview' },
  /** What of a contract would go on in the one that follows, with its dates moved into the new term: inspection plans that have not ended, and open obligations. Changes nothing. */
  previewRenewal: { method: 'get', path: '/contracts/{id}/renewal-preview' },
  /** Makes the following contract with the terms and the coverage of this one. Dates of coverage rows that ended with the old contract are left out, those that go on are carried over, and so are the inspection plans and obligations that `carryOver` names. */
  renewContract: { method: 'post', path: '/contracts/{id}/renew', creates: true },
  /** Which contract covers a device at an instant, and why that one. */
  getCoverage: { method: 'get', path: '/coverage' },
  /** Devices of the customer without cover, with cover that ends within 30 days and is not continued, or with more than one contract. */
  listCoverageGaps: { method: 'get', path: '/customers/{namespace}/{name}/coverage-gaps' },
  /** How many clocks of covered incidents were met or missed, each in the month in which it was met or its target passed, also where it is still open. A breach on record counts whatever the level became. Cancelled incidents do not count. */
  getAttainment: { method: 'get', path: '/customers/{namespace}/{name}/attainment' },
  /** The built-in calendars, then our own by title. */
  listCalendars: { method: 'get', path: '/calendars' },
  /** The calendar. */
  createCalendar: { method: 'post', path: '/calendars', creates: true },
  /** The calendar with all of its versions. */
  getCalendar: { method: 'get', path: '/calendars/{id}' },
  /** Changes a calendar from a day on. An incident keeps the version that was in force when it was reported. Built-in calendars cannot be changed. */
  addCalendarVersion: { method: 'post', path: '/calendars/{id}/versions' },
  /** The holidays of mainland China that calendars follow, from last year on. */
  listHolidayYears: { method: 'get', path: '/holidays' },
  /** Says what a year has, for every calendar that follows the holidays of mainland China. It goes before what the portal's package publishes, for incidents reported from then on. */
  enterHolidayYear: { method: 'put', path: '/holidays/{year}' },
  /** The year is again what the package publishes. */
  withdrawHolidayYear: { method: 'delete', path: '/holidays/{year}' },
  /** Incidents. */
  listIncidents: { method: 'get', path: '/incidents' },
  /** Opens an incident for one device, named by `deviceRef` or by `serialNumber`. Where nobody knows the device, `customerRef` says whose it is and `deviceDescription` what was said of it, or a `serialNumber` that none of the customer's devices has; a `match` event names the device later. The answer tells in `openIncidents` what is open on the device already. */
  reportIncident: { method: 'post', path: '/incidents', creates: true },
  /** Counts of open incidents that the caller may see. */
  summariseIncidents: { method: 'get', path: '/incidents/summary' },
  /** The incident with its clocks evaluated now. */
  getIncident: { method: 'get', path: '/incidents/{id}' },
  /** Every event in the order it was recorded. */
  listIncidentEvents: { method: 'get', path: '/incidents/{id}/events' },
  /** Records what happened. `version` is the version of the incident the change was based on; another one answers 409. `at` may lie in the past (a late entry), never more than a minute in the future. */
  addIncidentEvent: { method: 'post', path: '/incidents/{id}/events', creates: true },
  /** Why each clock stands where it stands. */
  explainIncidentSla: { method: 'get', path: '/incidents/{id}/sla' },
  /** Devices with their cover and open incidents; `q` finds by serial number, name, model or asset tag. */
  listDevices: { method: 'get', path: '/devices' },
  /** What ledgers made of customers, sites and devices, in the order it changed. For services only. */
  readDeviceFeed: { method: 'get', path: '/devices/feed' },
  /** A device with its cover now and its open incidents. */
  getDevice: { method: 'get', path: '/devices/{namespace}/{name}' },
  /** Gives the device to another customer. It keeps its ref and its past; incidents, inspections and cover of the past stay those of the former customer, whose contracts cover it no longer. Its rack, position and management address are forgotten, and so is the asset tag of a device that has a serial number. Answers 409 where the other customer has the same device already. Takes the permission to move devices of both customers. */
  moveDevice: { method: 'post', path: '/devices/{namespace}/{name}/move', creates: true },
  /** Imported ledgers, newest first. */
  listLedgers: { method: 'get', path: '/ledgers' },
  /** Reads a spreadsheet (xlsx or csv) and makes its rows devices, in one transaction. Rows with errors are left out and reported; the device such a row may stand for is neither changed nor withdrawn. A cell that says nothing is left out with a warning, and what is known of it stays. A row whose serial number another customer's device has is left out, too, unless `elsewhere` or `elsewhereRows` says otherwise. The same file again changes nothing, unless it is told to be read otherwise. */
  importLedger: { method: 'post', path: '/ledgers', takes: 'file', creates: true },
  /** What an import of this file would do. Writes nothing. */
  previewLedger: { method: 'post', path: '/ledgers/preview', takes: 'file' },
  /** How far the work on a ledger is that the caller has sent with this `uploadId`; known for a day. */
  getLedgerUpload: { method: 'get', path: '/ledger-uploads/{id}' },
  /** The ledger with a page of its rows, errors and differences. */
  getLedger: { method: 'get', path: '/ledgers/{id}' },
  /** Imports a ledger that is held, as it came, under a new id. Answers 409 where it withdraws another number of devices by now; its rows then say which. */
  confirmLedger: { method: 'post', path: '/ledgers/{id}/confirm' },
  /** Leaves the devices as they are; a ledger that is held waits no longer. */
  rejectLedger: { method: 'post', path: '/ledgers/{id}/reject' },
  /** Undoes the last import of one of a customer's lists: devices it made known are withdrawn, those it withdrew come back, the others are as before. Answers 409, saying why, where something has changed them since, where a device it made known has incidents, inspections, findings or cover of its own by now, and where it moved a device here. */
  undoLedger: { method: 'post', path: '/ledgers/{id}/undo' },
  /** Open findings by severity and the closing rate of the findings raised in the period. */
  summariseFindings: { method: 'get', path: '/customers/{namespace}/{name}/findings-summary' },
  /** The built-in checklists, then our own by title. */
  listChecklists: { method: 'get', path: '/checklists' },
  /** The checklist. */
  createChecklist: { method: 'post', path: '/checklists', creates: true },
  /** The checklist with all of its versions. */
  getChecklist: { method: 'get', path: '/checklists/{id}' },
  /** Changes a checklist, built-in ones too, from now on. Inspections that have begun keep the version that they began with; plans follow. An item that keeps its id keeps its kind and unit, so that its numbers can be compared over the years. */
  addChecklistVersion: { method: 'post', path: '/checklists/{id}/versions' },
  /** Plans, the one that is due next first. */
  listInspectionPlans: { method: 'get', path: '/inspection-plans' },
  /** The plan with its coming dates; the inspections of the next twelve months exist as planned ones. */
  createInspectionPlan: { method: 'post', path: '/inspection-plans', creates: true },
  /** The dates and the number of devices of a plan that does not exist yet. Writes nothing. */
  previewInspectionPlan: { method: 'post', path: '/inspection-plans/preview' },
  /** The plan. */
  getInspectionPlan: { method: 'get', path: '/inspection-plans/{id}' },
  /** Changes what is to come; inspections that have begun or are completed stay. */
  updateInspectionPlan: { method: 'patch', path: '/inspection-plans/{id}' },
  /** Inspections. */
  listInspections: { method: 'get', path: '/inspections' },
  /** An inspection outside a plan, or the first inspection of a contract. */
  createInspection: { method: 'post', path: '/inspections', creates: true },
  /** Counts of inspections to see to, of those that the caller may see. */
  summariseInspections: { method: 'get', path: '/inspections/summary' },
  /** The inspection with its devices, checklists and results. */
  getInspection: { method: 'get', path: '/inspections/{id}' },
  /** Date, engineer, appointment and preparation of an inspection that is not completed. */
  updateInspection: { method: 'patch', path: '/inspections/{id}' },
  /** Saves answers as the engineer goes, all or none. An answer replaces the earlier one to the same item of the same device; `value: null` takes it back. */
  saveInspectionResults: { method: 'put', path: '/inspections/{id}/results' },
  /** Fixes the results. Required items without an answer are named and refuse it. */
  completeInspection: { method: 'post', path: '/inspections/{id}/complete' },
  /** Adds a correction to a completed inspection; the first answer stays readable. */
  correctInspection: { method: 'post', path: '/inspections/{id}/corrections', creates: true },
  /** What a first inspection found of ledger rows, all or none: confirmed, different, missing, or extra devices found on site. `state: open` takes a check back. Saying again what is kept changes nothing. */
  saveLedgerChecks: { method: 'put', path: '/inspections/{id}/ledger-checks' },
  /** The discrepancy sheet, and what applying it would change. */
  getDiscrepancySheet: { method: 'get', path: '/inspections/{id}/discrepancies' },
  /** The customer contact's signature, bound to the content of the sheet by its hash. */
  signDiscrepancySheet: { method: 'post', path: '/inspections/{id}/signature', creates: true },
  /** Amends ledger and coverage as the signed sheet says, in one transaction. */
  applyDiscrepancies: { method: 'post', path: '/inspections/{id}/apply' },
  /** Restores ledger and coverage as they were before the sheet was applied, unless they have changed since. */
  takeBackDiscrepancies: { method: 'post', path: '/inspections/{id}/take-back' },
  /** Numbers of completed inspections over time, by checklist item, at most the latest 200 of each. */
  listMeasurements: { method: 'get', path: '/devices/{namespace}/{name}/measurements' },
  /** Everything that ever happened to the device, newest first, as far as the caller may see it. */
  listDeviceHistory: { method: 'get', path: '/devices/{namespace}/{name}/history' },
  /** Findings, those due first first. */
  listFindings: { method: 'get', path: '/findings' },
  /** The finding. */
  raiseFinding: { method: 'post', path: '/findings', creates: true },
  /** The finding. */
  getFinding: { method: 'get', path: '/findings/{id}' },
  /** The incident that was opened. */
  openIncidentFromFinding: { method: 'post', path: '/findings/{id}/incident', creates: true },
  /** After a re-check, or with a reason where none is possible. */
  closeFinding: { method: 'post', path: '/findings/{id}/close' },
  /** An image (JPEG, PNG, WebP) of at most 10 MB; the type is read from the content. */
  uploadFile: { method: 'post', path: '/files', takes: 'file', creates: true },
  /** The content. */
  readFile: { method: 'get', path: '/files/{id}', answers: 'file' },
  /** Obligations by due date; planned inspections and contract expiry among them. */
  listObligations: { method: 'get', path: '/obligations' },
  /** The obligation. */
  createObligation: { method: 'post', path: '/obligations', creates: true },
  /** An obligation that is kept as such; inspections and contract expiry are not. */
  getObligation: { method: 'get', path: '/obligations/{id}' },
  /** What is left out stays as it is, and `null` clears it. */
  updateObligation: { method: 'patch', path: '/obligations/{id}' },
  /** The obligation, done. */
  completeObligation: { method: 'post', path: '/obligations/{id}/complete' },
  /** An obligation that comes again by a rule until its contract ends. Each occurrence is an obligation of its own, made up to two years ahead. */
  createObligationSeries: { method: 'post', path: '/obligation-series', creates: true },
  /** The days of a series that does not exist yet. Writes nothing. */
  previewObligationSeries: { method: 'post', path: '/obligation-series/preview' },
  /** The series. */
  getObligationSeries: { method: 'get', path: '/obligation-series/{id}' },
  /** Changes what is open from the day `from` on. Obligations that are done, called off or were changed alone stay. What is left out stays as it is, and `null` clears it. */
  updateObligationSeries: { method: 'patch', path: '/obligation-series/{id}' },
  /** The caller's own calendar subscriptions, without their tokens. */
  listCalendarSubscriptions: { method: 'get', path: '/obligations/subscriptions' },
  /** The subscription with its address, which is shown this once. */
  createCalendarSubscription: { method: 'post', path: '/obligations/subscriptions', creates: true },
  /** The token no longer works. */
  revokeCalendarSubscription: { method: 'delete', path: '/obligations/subscriptions/{id}' },
  /** RFC 5545 calendar for calendar programs; the token stands for its user. The ETag stays the same while nothing has changed. */
  readObligationsCalendar: { method: 'get', path: '/obligations.ics', answers: 'file' },
  /** Where the cases come from, and what could not be read. */
  getKnowledgeBase: { method: 'get', path: '/knowledge-base' },
  /** Published cases, those changed last first. */
  listCases: { method: 'get', path: '/cases' },
  /** Cases that fit a device or an incident; exactly one of the two is given. */
  matchCases: { method: 'get', path: '/cases/match' },
  /** The case with its Markdown and how it has fared. */
  getCase: { method: 'get', path: '/cases/{slug}' },
  /** The devices and incidents the case was applied to, as far as the caller may see them. */
  listCaseFeedback: { method: 'get', path: '/cases/{slug}/feedback' },
  /** Says whether the case helped; a second word of the same user on the same incident or device replaces the first. */
  giveCaseFeedback: { method: 'post', path: '/cases/{slug}/feedback', creates: true },
  /** Takes back what the caller said about the case on a device or an incident; exactly one of the two is given. */
  withdrawCaseFeedback: { method: 'delete', path: '/cases/{slug}/feedback' },
  /** Incidents that repeat; groups without a case first, then the highest score. */
  listRecurrences: { method: 'get', path: '/recurrences' },
  /** The group with its incidents, newest first, at most 200. */
  getRecurrence: { method: 'get', path: '/recurrences/{key}' },
  /** Drafts a case from the incidents of the group, without what would tell whose they are. */
  draftCase: { method: 'post', path: '/recurrences/{key}/draft', creates: true },
  /** Drafts, those changed last first. */
  listCaseDrafts: { method: 'get', path: '/case-drafts' },
  /** The draft. */
  createCaseDraft: { method: 'post', path: '/case-drafts', creates: true },
  /** The draft with its Markdown. */
  getCaseDraft: { method: 'get', path: '/case-drafts/{id}' },
  /** The draft, changed. */
  updateCaseDraft: { method: 'patch', path: '/case-drafts/{id}' },
  /** Asks for the review; the draft must be well formed. */
  submitCaseDraft: { method: 'post', path: '/case-drafts/{id}/submit' },
  /** Takes the draft back from its review, to go on writing. */
  withdrawCaseDraft: { method: 'post', path: '/case-drafts/{id}/withdraw' },
  /** The draft, discarded. */
  discardCaseDraft: { method: 'post', path: '/case-drafts/{id}/discard' },
  /** Another person than the author approves, which publishes the case as reviewed, or returns the draft with a note. */
  reviewCaseDraft: { method: 'post', path: '/case-drafts/{id}/review' },
  /** What the case meeting talks about. */
  getCaseReview: { method: 'get', path: '/case-review' },
  /** Everything of one type as search indexes it. For services only. */
  listSearchDocuments: { method: 'get', path: '/search-documents/{type}' },
  /** Answers several questions in one request, each as if it had been asked by itself, with the rights of whoever asks. Only for what is read and answered with JSON. */
  askTogether: { method: 'post', path: '/batch', answers: 'file' },
} as const;
