### The list of people to invite: what is wrong with a row, and what is wrong with the file.

## Fields of the clean list

field-email = E-mail
field-first_name = First name
field-last_name = Last name

## Beside a row

problem-row-ragged = more or fewer cells than the other rows
problem-quote-malformed = the quotation marks (") do not match, so the cells cannot be told apart
problem-email-missing = no address
problem-email-invalid = not an address of the form name@company.com
problem-email-not-ascii = the address has letters that addresses cannot have
problem-email-too-long = the address is too long
problem-email-duplicate = same as row { $firstRow }
problem-email-unreachable = this address can never receive mail
problem-undecodable = some characters cannot be read
problem-control-character = a tab, a line break or another control character in it
problem-hidden-character = a character in it that cannot be seen
problem-left-out-by-hand = left out by hand

## Names of the problems, for the legend and the filter

problem-row-ragged-title = Cells missing or too many
problem-quote-malformed-title = Quotation marks
problem-email-missing-title = No address
problem-email-invalid-title = Not an address
problem-email-not-ascii-title = Letters not allowed
problem-email-too-long-title = Too long
problem-email-duplicate-title = Duplicate
problem-email-unreachable-title = Cannot receive mail
problem-undecodable-title = Unreadable characters
problem-control-character-title = Control character
problem-hidden-character-title = Hidden character
problem-left-out-by-hand-title = Left out by hand

## In doubt

doubt-sheet-guessed = The workbook has several sheets with text; the sheet “{ $sheet }” was read.
doubt-rows-hidden = Rows that are hidden or filtered out in the workbook are read as well: { $count }, for example row { $line }.
doubt-encoding-guessed = The encoding is not certain: the file was read as { $encoding }, and something else fits as well.
doubt-encoding-mixed = The file is in { $encoding }, but some lines are in { $other }, for example line { $line }.
doubt-text-damaged = Letters were damaged before the file was saved, for example on line { $line }.
doubt-header-changes = Line { $line } names other columns than the header, or the same in another order. The lines below it were read as those above.
doubt-header-guessed = Line { $line } was taken for the header because of its place; no name in it is known.
doubt-no-people = The file has a header but no people.
doubt-email-column-unclear = It is not clear which column holds the people’s own e-mail addresses: { $columns }.
doubt-email-column-empty = The column { $column } holds no e-mail addresses, but the column { $other } does.
doubt-name-split = Full names were split into first and last names: { $count }, for example { $example }
doubt-name-column-unused = Columns that look like names and are not used: { $columns }
doubt-formula-cell = A spreadsheet program would take cells of the clean list for formulas: { $count }, for example { $example }
doubt-domain-look-alike = The domain { $domain } is one letter away from { $frequent }, which most people of the list have.
doubt-domain-ending = Endings of addresses look mistyped: { $count }, for example { $example }
doubt-address-outside-table = An e-mail address stands outside of the rows, on line { $line }.

## Fixes of the clean list

fix-blanks = Blanks around cells
fix-invisible = Invisible characters
fix-mailto = “mailto:” before addresses
fix-angle-brackets = Angle brackets and names around addresses
fix-apostrophe = Apostrophes around addresses
fix-formula-text = ="…" around texts
fix-trailing-sign = Punctuation after addresses
fix-null-names = NULL, N/A or - for names
fix-entities = HTML codes for letters
fix-double-encoded = Letters that were encoded twice
fix-repeated-blanks = Tabs, line breaks and repeated blanks in names

## The file cannot be used

error-file-empty = There is nothing in this file.
error-file-empty-hint = Choose the file that lists the people to invite, one per line.

error-file-unreadable = { $kind ->
    [absent] There is no file { $path }.
    [missing] The file is no longer there.
    [denied] You are not allowed to read this file.
    [folder] This is a folder, not a file.
    [special] This is a device or a pipe, not a file.
   *[other] The file could not be read: { $reason }.
}
error-file-unreadable-hint = { $kind ->
    [absent] Check the path and the name, and the folder in which the command runs.
    [missing] It may have been moved, or the drive it is on may have been removed. Choose it again.
    [denied] Ask its owner for permission to read it, or choose a copy of your own.
    [folder] Choose the file inside it.
    [special] Save the list as a file on disk and choose that.
   *[other] If it is on a removable or network drive, check the drive, or copy the file to this computer, and choose it again.
}

error-file-not-text = { $kind ->
    [excel] This is a binary workbook (.xlsb), which cannot be read.
    [html] This is a web page or XML, although its name may say otherwise.
    [zip] This is a ZIP archive, not a text file.
    [archive] This is a compressed archive, not a text file.
    [pdf] This is a PDF document, not a text file.
    [rtf] This is a formatted document, not a plain text file.
    [image] This is a picture, not a text file.
    [database] This is a database, not a text file.
   *[binary] This is not a text file.
}
error-file-not-text-hint = { $kind ->
    [excel] Open it in your spreadsheet program, save it as .xlsx, and choose that file.
    [html] Open it in your spreadsheet program, save it as .xlsx or as “CSV UTF-8 (comma delimited)”, and choose that file.
    [zip] Unpack it and choose the CSV file inside.
    [archive] Unpack it and choose the CSV file inside.
   *[binary] Export the list as CSV and choose that file.
}

error-file-changed = The file was changed while it was being used.
error-file-changed-hint = Nothing was written. Wait until the other program has finished with it, then check it again.

error-drop-one-file = Several files were dropped, or something that is no file.
error-drop-one-file-hint = Drop one file with the list.

error-file-too-large = The file is too large for a list: at most 256 MB and 1,048,576 rows are read.
error-file-too-large-hint = Check that the file is the list you mean, or split it.

error-workbook-damaged = The workbook is damaged and cannot be read: { $reason }.
error-workbook-damaged-hint = Open it in your spreadsheet program, save it under another name, and choose that file.

error-workbook-encrypted = The workbook is protected by a password.
error-workbook-encrypted-hint = Open it in your spreadsheet program, remove the password or save the sheet as CSV, and choose that file.

error-workbook-too-large = Unpacked, the workbook is far larger than a list of people can be. It was not read.
error-workbook-too-large-hint = Check that the file is the list you mean. If it is, copy the people into a new workbook and choose that file.

error-no-such-sheet = The workbook has no sheet named “{ $sheet }” with text in it. Its sheets: { $sheets }.
error-no-such-sheet-hint = Choose one of these sheets. On the terminal: --sheet with its name.

error-email-column-unclear = It is not clear which column holds the people’s own e-mail addresses: { $columns }.
error-email-column-unclear-hint = Choose the column. On the terminal: --map email= with the name of the column.

error-no-such-line = There is no record on line { $line } of the file.
error-no-such-line-hint = Choose a line with text in it.

error-unknown-fix = There is no fix named “{ $name }”.
error-unknown-fix-hint = Use one of the names that --json lists under “fixes”.

error-unknown-doubt = There is no doubt with the code “{ $name }”.
error-unknown-doubt-hint = Use one of the codes that checking the list without --yes shows.

error-field-too-large = Row { $row }, which starts on line { $line }, has a cell of more than 1 MB in column { $column }.
error-field-too-large-hint = Most often a quotation mark (") in that row was never closed. Correct the row, save the file, and check it again.

error-row-too-large = Row { $row }, on line { $line }, is too large for a row of a list.
error-row-too-large-hint = Check that the file is the list you mean, and that its lines end with line breaks.

error-no-email-column = No column of this file holds e-mail addresses. Its columns are: { $columns }.
error-no-email-column-hint = Choose the column of the addresses, or change the delimiter or the encoding if the columns look wrong.

error-no-such-column = There is no column { $column }: the last column of the file is column { $count }.
error-no-such-column-hint = Choose one of the columns of the file.

error-column-mapped-twice = Column { $column } is chosen for two fields.
error-column-mapped-twice-hint = Choose a different column for one of them, or none.

error-unknown-encoding = There is no encoding named “{ $name }”.
error-unknown-encoding-hint = Use a name such as UTF-8, UTF-16LE, windows-1252 or Shift_JIS.

error-delimiter-unusable = “{ $delimiter }” cannot separate cells.
error-delimiter-unusable-hint = Use a comma, a semicolon, a tab, a vertical bar or another punctuation mark.

## A list cannot be written

error-output-is-input = The list would overwrite the file it is made from.
error-output-is-input-hint = Your own file is never changed. Save under another name.

error-outputs-are-the-same = Both lists would be written to the same file.
error-outputs-are-the-same-hint = Give the two lists different names.

error-output-not-written = { $list ->
    [clean] The clean list could not be saved: { $reason }.
   *[left-out] The left-out rows could not be saved: { $reason }.
}
error-output-not-written-hint = Nothing was left half written. Check that the folder exists, that you may write to it and that there is space on the drive, or save elsewhere.

mark-ready = Ready to activate
mark-no-user = No such user
mark-inactive = Inactive
mark-no-api = API not enabled
mark-several = Several users with this address
mark-sandbox-address = Only with the address ending of a sandbox (.invalid)

error-filter-too-long = The filter has more names than one question to Salesforce can hold.
error-filter-too-long-hint = Name fewer profiles, roles and permission sets.

error-day-not-understood = “{ $day }” is not a day of the calendar.
error-day-not-understood-hint = Write year, month and day, for example 2026-01-31.

error-too-many-users = Salesforce has more than { $rows } such users, more than can be listed.
error-too-many-users-hint = Choose by profile, role, permission set or last login.

error-no-such-users = Salesforce has no active standard users of that kind.
error-no-such-users-hint = Check the names of profiles, roles and permission sets, or choose fewer conditions.

error-cancelled = Cancelled.
error-cancelled-hint = Nothing was written. You can start again at any time.
