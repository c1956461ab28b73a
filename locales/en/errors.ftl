### Errors: what happened (`error-<code>`) and what to do next (`error-<code>-hint`).

## The record
## $reason is one of disk-full, not-allowed, gone, other; $detail is the system's own message.

error-not-saved = { $reason ->
    [disk-full] Not saved: the disk is full.
    [not-allowed] Not saved: this computer does not allow writing to the setup’s folder.
    [gone] Not saved: the setup’s folder is no longer there.
   *[other] Not saved: { $detail }
  }
error-not-saved-hint = { $reason ->
    [disk-full] Free some space and do it again. Everything saved before is still there.
    [not-allowed] Check the rights on the data folder, then do it again. Everything saved before is still there.
    [gone] If the folder was moved or its drive was disconnected, bring it back, then do it again.
   *[other] Do it again. If that fails too, close the application and check the disk. Everything saved before is still there.
  }

error-entry-too-long = Not saved: the entry is too long ({ $bytes } bytes; the limit is 1 MiB).
error-entry-too-long-hint = Shorten the text and save it again.

error-entry-does-not-fit = Not saved: a text in this entry is too long, or a value in it does not fit this setup.
error-entry-does-not-fit-hint = Shorten the text or check the values, then save again. Everything saved before is still there.

error-record-full = Not saved: your part of this setup’s record is full (the limit is { $events } entries or 64 MiB).
error-record-full-hint = Start a new setup and go on there. Everything saved before is still there.

error-setup-held = { $program ->
    [window] This setup is open in another window (process { $pid }). You can read it here, not change it.
    [terminal] This setup is being changed from a terminal (process { $pid }). You can read it here, not change it.
   *[other] This setup is open in another program. You can read it here, not change it.
  }
error-setup-held-hint = Close it there, then do it again here.

error-setup-read-only = This setup was opened for reading only.
error-setup-read-only-hint = Open it again to change it.

error-setup-missing = There is no setup { $setup } in the data folder.
error-setup-missing-hint = It may have been moved to the trash, or it belongs to another data folder. Choose one from the list of setups.

error-setup-unreadable = { $reason ->
    [not-allowed] This setup cannot be read: this computer does not allow it.
   *[other] This setup cannot be read: { $detail }
  }
error-setup-unreadable-hint = { $reason ->
    [not-allowed] Check the rights on the setup’s folder. Nothing in it was changed.
   *[other] Check that its drive is connected and in order, then open it again. Nothing in it was changed.
  }

error-data-folder-unknown = The system names no folder for application data.
error-data-folder-unknown-hint = Name one with --data-dir or in the variable MSI_SETUP_DATA_DIR.

error-data-folder-unusable = { $reason ->
    [disk-full] { $path } could not be written: the disk is full.
    [not-allowed] { $path } cannot be used: this computer does not allow it.
    [gone] { $path } cannot be used: it is not there.
   *[other] { $path } cannot be used: { $detail }
  }
error-data-folder-unusable-hint = { $reason ->
    [disk-full] Free some space, then start again.
    [not-allowed] Check the rights on it, or name another data folder with --data-dir or in the variable MSI_SETUP_DATA_DIR.
   *[other] Check that its drive is connected, or name another data folder with --data-dir or in the variable MSI_SETUP_DATA_DIR.
  }

## A setup and its steps

error-step-locked = This step cannot be confirmed yet: other steps come first ({ $missing }).
error-step-locked-hint = Do those first, or skip them with a reason.

error-caution-not-acknowledged = This step has a caution that nobody has acknowledged yet.
error-caution-not-acknowledged-hint = Read the caution at the top of the step and confirm it there.

error-reason-missing = A step is skipped only with a reason.
error-reason-missing-hint = Write in a few words why it is left out; the other admin will read it.

error-note-empty = The note is empty.
error-note-empty-hint = Write something, then save it.

error-own-name-unknown = The system does not say what your name is.
error-own-name-unknown-hint = Add --my-name and your name to the command, in quotation marks.

error-name-missing = A name is missing.
error-name-missing-hint = Fill in the name, then continue.

error-person-missing = The caution asks who the person is.
error-person-missing-hint = Fill in the name and the e-mail address.

error-address-not-usable = “{ $value }” is not an e-mail address that the products accept.
error-address-not-usable-hint = Correct the address; it has the form name@company.example.

error-people-missing = The length of this wait depends on the number of people.
error-people-missing-hint = Fill in a number of 1 or more; an estimate is enough.

error-step-not-settled = This step is neither done nor skipped, so there is nothing to reopen.
error-step-not-settled-hint = Continue with its instructions.

error-nothing-to-undo = There is nothing of yours to undo.
error-nothing-to-undo-hint = Only what you did yourself can be undone here.

error-list-saved-not-recorded = The list was saved as { $file }, but that could not be recorded: { $reason }
error-list-saved-not-recorded-hint = The file is complete and can be used. Check the rights on the data folder and the space on its drive.

error-not-removed = The setup could not be moved to the trash: { $detail }
error-not-removed-hint = Nothing was removed. The application’s data folder has to be on a drive that has a trash.

## Links and the window

error-link-not-allowed = This address is not opened: the guide does not point there.
error-link-not-allowed-hint = If you trust it, copy the address into your browser yourself.

error-browser-not-opened = The browser could not be opened: { $reason }
error-browser-not-opened-hint = Open this address yourself: { $url }

error-no-window = The window could not be opened: { $reason }
error-no-window-hint = Start the application on a desktop, or use msi-setup in a terminal.

error-unknown-argument = The application does not know the argument { $argument }.
error-unknown-argument-hint = Start it without arguments, with --data-dir and a folder, or with --sign-in-timeout and a number of seconds from 1 to 86400.

## What should not happen

error-unknown-id = The program asked for { $kind } “{ $id }”, which does not exist.
error-unknown-id-hint = Close the application and open it again. Everything saved is still there. If it happens again, report it with this text.

error-went-wrong = Something inside the program failed: { $reason }
error-went-wrong-hint = Everything saved is still there. Close the application and open it again; if it happens again, report it with this text.

error-guide-faulty = The built-in guide is faulty: { $reason }
error-guide-faulty-hint = Install the application again; if it happens again, report it with this text.

## Terminal

error-arguments-not-understood = The arguments are not understood: { $reason }
error-arguments-not-understood-hint = See msi-setup --help.

error-no-column-named = The file has no column named “{ $column }”. Its columns are: { $columns }.
error-no-column-named-hint = Give the name as it stands in the header, or the position of the column counted from 1.

error-no-step-named = No step is called “{ $step }”.
error-no-step-named-hint = These are the ids of the steps: { $steps }.

error-data-folder-open-to-others = Other users of this computer may change the data folder { $folder }.
error-data-folder-open-to-others-hint = Remove write permission for group and others, or choose a folder of your own.

error-preferences-not-understood = { $file } cannot be read and is ignored: { $reason }
error-preferences-not-understood-hint = Correct the file. It stays as it is; before the application writes new preferences, it keeps a copy of it in the same folder.

error-setting-unknown = { $file } has an unknown setting for checks, “{ $setting }”; it is ignored.
error-setting-unknown-hint = The names are those under [settings] of the guide.

error-settings-not-understood = The settings for checks in { $file } cannot be read, so those of the guide are used: { $reason }
error-settings-not-understood-hint = Each has to be of the kind it has under [settings] of the guide.

error-field-mapped-twice = The field { $field } is given two columns.
error-field-mapped-twice-hint = Name one column for each field with --map.

error-answer-not-written = The answer could not be written: { $reason }
error-answer-not-written-hint = Free some space where it goes, then run the command again.

error-text-not-read = The text could not be read: { $reason }
error-text-not-read-hint = Give the text as an argument, or pipe it into the command.

error-text-too-long = The text is longer than { $limit } MiB, and nothing of it was looked into.
error-text-too-long-hint = Give the part that holds the message.
