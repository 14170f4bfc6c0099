/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const ledgerMessages = {
  tab: 'Ledgers',
  ledgers: 'Imported ledgers',
  filters: 'Filter ledgers',
  customer: 'Customer',
  list: 'List',
  mainList: 'main list',
  file: 'File',
  importedAt: 'Imported',
  receivedAt: 'Received',
  result: 'Result',
  resultOf: '{{new}} new, {{changed}} changed, {{gone}} gone',
  errorsOf_one: '{{count}} row left out',
  errorsOf_other: '{{count}} rows left out',
  notImported: {
    held: 'Not imported yet, waits to be confirmed',
    rejected: 'Rejected, nothing was changed',
    undone: 'Undone, everything is as before',
  },
  undo: {
    action: 'Undo this import',
    title: 'Undo this import?',
    text: 'Devices it made known are withdrawn, those it withdrew come back, and the others are as before it.',
    done: 'This import was undone; the devices are as before it',
  },
  held: {
    title_one: '{{count}} device would be withdrawn; nothing has changed yet',
    title_other:
      '{{count}} devices would be withdrawn; nothing has changed yet',
    hint: 'The configured source suddenly lacks a large part of this list. The rows below say what an import would do.',
    confirm: 'Withdraw and import',
    confirmTitle_one: 'Withdraw {{count}} device?',
    confirmTitle_other: 'Withdraw {{count}} devices?',
    confirmText:
      'The ledger is imported as it came. The history of the devices is kept.',
    reject: 'Reject',
    rejectTitle: 'Reject this ledger?',
    rejectText:
      'The devices stay as they are. The source is imported again once its content changes.',
    rejected: 'This ledger was rejected; it has changed nothing',
  },
  empty: 'No ledger imported yet',
  emptyHint:
    'Upload the spreadsheet in which a customer keeps the devices; nothing is written before you have seen what it changes.',
  noMatch: 'No ledger of this customer has been imported',
  upload: {
    action: 'Upload a ledger',
    title: 'Upload a device ledger',
    for: 'For whom',
    known: 'A known customer',
    unknown: 'A new customer',
    customerTitle: 'Name of the customer',
    customerName: 'Identifier',
    customerNameHint:
      'Becomes part of addresses and stays for good, such as harbour-bank.',
    listHint:
      'A customer may keep several lists, such as one a machine room. A device is withdrawn only when it leaves its own list.',
    file: 'Spreadsheet',
    fileHint:
      'Excel (.xlsx) or CSV, as the customer keeps it: headings are recognised, title and total rows are skipped.',
    drop: 'Drop the file here, or',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    size: '{{size}} kilobytes',
    preview: 'Preview',
    previewAgain: 'Preview again',
    previewing: 'Reading the file and comparing it with what is known',
    applying: 'Applying the ledger',
    step: {
      reading: 'Reading the file',
      comparing: 'Comparing with what is known',
      writing: 'Writing',
    },
    stepRows: {
      reading: 'Reading, {{done}} of {{total}} rows',
      comparing: 'Comparing, {{done}} of {{total}} rows',
      writing: 'Writing, {{done}} of {{total}} records',
    },
    elapsed: 'for {{duration}}',
    stale: 'What was chosen has changed since the preview. Preview it again.',
    previewFailed: 'The file could not be previewed',
    applyFailed: 'The ledger was not applied, nothing has changed',
    applied: 'Ledger applied',
    problem: {
      customer: 'Choose the customer.',
      customerTitle: 'Enter the name of the customer.',
      customerName:
        'Use up to 63 letters, digits and - _ . between them, without spaces.',
      list: 'Use up to 63 small letters and digits, with - between them.',
      file: 'Choose a file.',
      fileType: '{{name}} is neither .xlsx nor .csv.',
      fileUnreadable: '{{name}} could not be read.',
    },
  },
  preview: {
    title: 'What would change',
    nothing: 'The file says what is known already; there is nothing to apply.',
    nothingElse: 'Apart from the rows in error there is nothing to apply.',
    gone_one: '{{count}} device will be withdrawn',
    gone_other: '{{count}} devices will be withdrawn',
    goneHint:
      'They are in this list today and missing from the file. Their history is kept.',
    goneMost:
      'That is most of the list. Is it the right file, customer and list?',
    errors_one: '{{count}} row cannot be applied',
    errors_other: '{{count}} rows cannot be applied',
    errorsHint:
      'Such rows are left out, the others are applied; a device such a row may stand for stays as it is.',
    apply: 'Apply',
    confirm: {
      title_one: 'Withdraw {{count}} device?',
      title_other: 'Withdraw {{count}} devices?',
      text: 'The file lacks a large part of this list. Apply it only where these devices are really no longer looked after; an incomplete file would withdraw others with them.',
      action: 'Withdraw and apply',
    },
    ready: 'Preview ready: {{counts}}',
    noDevices:
      'No device was read from the file, so there is nothing to apply. Say what its columns mean.',
  },
  counts: {
    label: 'Which rows',
    all: 'All',
    skipped_one: '{{count}} title, blank or total row skipped.',
    skipped_other: '{{count}} title, blank or total rows skipped.',
  },
  state: {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    gone: 'Gone',
    error: 'Error',
  },
  rows: {
    label: 'Rows of the ledger',
    place: 'Row',
    row: 'Row {{row}}',
    notInFile: 'not in the file',
    state: 'State',
    device: 'Device',
    details: 'What changes, what is wrong',
    unreadable: 'not a device',
    none: 'No such row',
  },
  problem: {
    'missing-serial-number':
      'Neither a serial number nor an asset tag, so the device cannot be told from others',
    'duplicate-serial-number': 'An earlier row has the same serial number',
    'duplicate-asset-tag': 'An earlier row means the same device',
    'invalid-serial-number': 'Not a serial number',
    'several-values': 'Several values in one cell; a row is one device',
    'rounded-number':
      'A spreadsheet keeps 15 digits of a number and may have rounded this one; format the column as text and enter it again',
    'damaged-code':
      'A spreadsheet may have made this of a number on a label; format the column as text and enter it again',
    'error-value':
      'An error of the spreadsheet and no value; correct the formula or the width of the column',
    'formula-without-value':
      'A formula without a result; open the file in a spreadsheet program and save it again',
    'several-devices':
      'The row stands for several devices; give each a row of its own',
    'shared-serial-number':
      'An earlier row of another manufacturer has the same serial number; they are two devices',
    'other-customer': 'Another customer than the one chosen',
    'hidden-sheet':
      'The sheet is hidden and was not read; unhide it if it lists devices',
    'unknown-columns':
      'The sheet was not read, because no column is known to tell devices apart. If it lists devices, say which column is the serial number, asset tag or model',
    'ambiguous-date-order':
      'The dates do not tell which number is the month; choose it for the column',
    'impossible-date': 'There is no such date',
    'ambiguous-date':
      'The date can be read in two ways; write year, month and day',
    'missing-model': 'No model',
    'missing-manufacturer':
      'No manufacturer, and the model is not in the model list',
    'too-long': 'Too long',
    'described-in-catalog':
      'The catalog describes this device itself; take it out of the ledger or out of the catalog',
    'unknown-model': 'Not in the model list; kept as written',
    'unknown-lifecycle': 'Not a known state; taken to be in production',
    'month-without-day': 'A month without a day; taken as its first day',
    'moved-from-other-ledger':
      'Was in another list of the customer and belongs to this one from now on',
  },
  severity: { error: 'Error', warning: 'Warning' },
  change: {
    label: 'Changes',
    nothing: 'empty',
    to: 'becomes',
    yes: 'yes',
    no: 'no',
  },
  textFormat: {
    encoding: 'Encoding',
    delimiter: 'Separated by',
    delimiters: {
      comma: 'Commas ,',
      semicolon: 'Semicolons ;',
      tab: 'Tabs',
      pipe: 'Vertical bars |',
    },
  },
  settled: {
    title: 'Stays as the signed discrepancy sheet of {{date}} says',
    sheet: 'First inspection',
    inFile: 'the file says',
    withdrawn: 'Stays withdrawn: it was not found on site',
    added: 'Stays: it was found on site; the file lacks it',
    override: 'Follow the file instead',
    overridden_one: 'The file is followed for {{count}} device against a sheet',
    overridden_other:
      'The file is followed for {{count}} devices against a sheet',
    keep: 'Follow the sheets again',
  },
  columns: {
    title_one: '{{known}} of {{count}} column recognised',
    title_other: '{{known}} of {{count}} columns recognised',
    ofSheet: 'Columns of {{sheet}}',
    noHeading: 'no heading',
    noValues: 'empty',
    meaningOf: 'What column {{column}} is',
    undo: 'Take back what was chosen for column {{column}}',
    dateOrderOf: 'Order of the dates in column {{column}}',
    chooseDateOrder: 'Which number is the month?',
    order: {
      ymd: 'Year, month, day',
      dmy: 'Day, month, year',
      mdy: 'Month, day, year',
    },
    section: {
      device: 'Device',
      place: 'Place',
      dates: 'Dates',
      more: 'More',
    },
    origin: {
      given: 'Chosen by hand',
      configured: 'Configured',
      remembered: 'As last time',
      certain: 'Known heading',
      likely: 'Guessed from the values',
      doubtful: 'Doubtful: the values do not fit',
      unknown: 'Not recognised',
    },
    rememberedOn: 'As last time, {{date}}',
    unmet: {
      identity:
        '{{sheet}}: no column is the serial number or asset tag. A row without one of them cannot be applied.',
      model:
        '{{sheet}}: no column is the model. A row without it cannot be applied.',
      manufacturer:
        '{{sheet}}: no column is the manufacturer. Only rows whose model is in the model list can be applied.',
    },
    remembers:
      'Applying remembers what was chosen, for the next file of this customer with the same headings.',
    forgets:
      'What was remembered is left out, and forgotten when this file is applied.',
    guess: 'Back to the guess',
    asLastTime: 'As last time',
  },
  customerColumn: "{{name}} (customer's own words)",
  field: {
    sequence: 'Running number',
    title: 'Name',
    type: 'Type',
    manufacturer: 'Manufacturer',
    model: 'Model',
    manufacturerAndModel: 'Manufacturer and model',
    modelMatched: 'Model in the model list',
    serialNumber: 'Serial number',
    assetTag: 'Asset tag',
    site: 'Site',
    siteRef: 'Site',
    rack: 'Rack',
    position: 'Position',
    managementAddress: 'Management address',
    lifecycle: 'Lifecycle',
    installedOn: 'Installed on',
    warrantyEndsOn: 'Vendor warranty until',
    purchasedOn: 'Purchased on',
    serviceStartsOn: 'Service from',
    serviceEndsOn: 'Service until',
    serviceLevel: 'Service level',
    quantity: 'Quantity',
    customer: 'Customer',
    parameter: 'Kept as a parameter',
    ignore: 'Left out',
    ledger: 'List',
    withdrawn: 'Withdrawn',
    startsOn: 'Covered from',
    endsOn: 'Covered until',
  },
} as const;
