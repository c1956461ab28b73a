//! Columns as programs export them. The header lines marked with * stand in public repositories or handbooks, not made
//! for this test.

use crate::table::{Case, run};

/// Layout, header line, cells of somebody by column, the person, codes.
type Layout = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static [&'static str],
);

const ADA: &str = "ada@x.example|Ada|Lovelace";

fn assert_found(layouts: &[Layout]) {
    for (name, header, cells, person, codes) in layouts {
        let delimiter = if header.contains(';') { ';' } else { ',' };
        let row: Vec<&str> = header
            .split(delimiter)
            .map(|column| {
                let column = column.trim_matches('"');
                let cell = cells.iter().find(|(of, _)| *of == column);
                cell.map_or("", |(_, cell)| *cell)
            })
            .collect();
        for (column, _) in *cells {
            assert!(header.contains(column), "{name}: {column}");
        }
        let file = format!("{header}\n{}\n", row.join(&delimiter.to_string()));
        let people: &[&'static str] = if person.is_empty() { &[] } else { &[person] };
        let case: Case = (name, file.leak().as_bytes(), people.to_vec().leak(), codes);
        run(&[case]);
    }
}

const DIRECTORIES: &[Layout] = &[
    (
        "Google Workspace *",
        "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,Building ID,Floor Name,Floor Section,Change Password at Next Sign-In,New Status [UPLOAD ONLY],New Licenses [UPLOAD ONLY],Advanced Protection Program enrollment",
        &[
            ("First Name [Required]", "Ada"),
            ("Last Name [Required]", "Lovelace"),
            ("Email Address [Required]", "ada@x.example"),
            ("Recovery Email", "ada@home.example"),
            ("Work Secondary Email", "al@x.example"),
            ("Manager Email", "boss@x.example"),
            ("Floor Name", "First"),
        ],
        ADA,
        &[],
    ),
    (
        "Google Workspace, what was downloaded *",
        "First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Last Sign In [READ ONLY],Email Usage [READ ONLY]",
        &[
            ("First Name [Required]", "Ada"),
            ("Last Name [Required]", "Lovelace"),
            ("Email Address [Required]", "ada@x.example"),
            ("Email Usage [READ ONLY]", "1.2GB"),
        ],
        ADA,
        &[],
    ),
    (
        "Google Contacts, as it was *",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
        &[
            ("Name", "Ada Lovelace"),
            ("Given Name", "Ada"),
            ("Family Name", "Lovelace"),
            ("E-mail 1 - Type", "* Work"),
            ("E-mail 1 - Value", "ada@x.example"),
            ("Group Membership", "* myContacts"),
        ],
        ADA,
        &[],
    ),
    (
        "Google Contacts *",
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        &[
            ("First Name", "Ada"),
            ("Middle Name", "King"),
            ("Last Name", "Lovelace"),
            ("Organization Name", "Engines"),
            ("E-mail 1 - Value", "ada@x.example"),
        ],
        ADA,
        &["name-column-unused"],
    ),
    (
        "Microsoft Entra *",
        "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,authenticationPhoneNumber,authenticationAlternativePhoneNumber,authenticationEmail,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification",
        &[
            ("userPrincipalName", "ada@x.onmicrosoft.example"),
            ("displayName", "Lovelace Ada"),
            ("surname", "Lovelace"),
            ("mail", "ada@x.example"),
            ("givenName", "Ada"),
            ("alternateEmailAddress", "ada@home.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Microsoft 365, usage *",
        "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Last Activity Date,Report Period",
        &[
            ("User Principal Name", "ada@x.example"),
            ("Display Name", "Ada Lovelace"),
            ("Is Deleted", "False"),
        ],
        ADA,
        &["name-split"],
    ),
    (
        "Microsoft 365, German *",
        "Benutzername,Vorname,Nachname,Anzeigename,Position,Abteilung,Telefon – Geschäftlich,Telefon (geschäftlich),Mobiltelefon,Fax,Alternative E-Mail-Adresse,Adresse,Ort,Bundesstaat,Postleitzahl,Land oder Region",
        &[
            ("Benutzername", "ada@x.example"),
            ("Vorname", "Ada"),
            ("Nachname", "Lovelace"),
            ("Anzeigename", "Ada Lovelace"),
            ("Alternative E-Mail-Adresse", "ada@home.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Outlook *",
        "First Name,Middle Name,Last Name,Title,Suffix,Web Page,Birthday,Anniversary,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Spouse,Children,Manager's Name,Assistant's Name,Referred By,Company Main Phone",
        &[
            ("First Name", "Ada"),
            ("Last Name", "Lovelace"),
            ("E-mail Address", "ada@x.example"),
            ("E-mail 2 Address", "al@y.example"),
            ("Manager's Name", "Bo Roy"),
        ],
        ADA,
        &[],
    ),
    (
        "Okta *",
        "login,firstName,lastName,middleName,honorificPrefix,honorificSuffix,email,title,displayName,nickName,profileUrl,secondEmail,mobilePhone,primaryPhone,streetAddress,city,state,zipCode,countryCode,postalAddress,preferredLanguage,locale,timezone,userType,employeeNumber,costCenter,organization,division,department,managerId,manager",
        &[
            ("login", "ada@sso.example"),
            ("firstName", "Ada"),
            ("lastName", "Lovelace"),
            ("email", "ada@x.example"),
            ("secondEmail", "ada@home.example"),
            ("manager", "boss@x.example"),
        ],
        ADA,
        &[],
    ),
];

#[test]
fn layouts_of_directories_and_offices() {
    assert_found(DIRECTORIES);
}

const SYSTEMS: &[Layout] = &[
    (
        "Salesforce Data Loader *",
        "\"Username\",\"LastName\",\"FirstName\",\"Email\",\"Alias\",\"LocaleSidKey\",\"LanguageLocaleKey\",\"EmailEncodingKey\",\"TimeZoneSidKey\",\"ProfileName\"",
        &[
            ("Username", "ada@x.example.uat"),
            ("LastName", "Lovelace"),
            ("FirstName", "Ada"),
            ("Email", "ada@x.example"),
            ("Alias", "alove"),
            ("EmailEncodingKey", "UTF-8"),
        ],
        ADA,
        &[],
    ),
    (
        "Salesforce report",
        "\"First Name\",\"Last Name\",\"Title\",\"Account Name\",\"Account Owner\",\"Account Owner: Email\",\"Email\",\"Email Opt Out\"",
        &[
            ("First Name", "Ada"),
            ("Last Name", "Lovelace"),
            ("Account Name", "Engines"),
            ("Account Owner", "Bo Roy"),
            ("Account Owner: Email", "boss@x.example"),
            ("Email", "ada@x.example"),
            ("Email Opt Out", "0"),
        ],
        ADA,
        &[],
    ),
    (
        "LinkedIn *",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        &[
            ("First Name", "Ada"),
            ("Last Name", "Lovelace"),
            ("Email Address", "ada@x.example"),
            ("Company", "Engines"),
        ],
        ADA,
        &[],
    ),
    (
        "HubSpot *",
        "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner",
        &[
            ("First Name", "Ada"),
            ("Last Name", "Lovelace"),
            ("Email", "ada@x.example"),
            ("Associated Company", "Engines"),
            ("Contact owner", "boss@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Marketo",
        "Id,Full Name,Job Title,Company Name,Email Address,Person Source,Original Referrer,Is Customer",
        &[
            ("Id", "17"),
            ("Full Name", "Ada Lovelace"),
            ("Company Name", "Engines"),
            ("Email Address", "ada@x.example"),
        ],
        ADA,
        &["name-split"],
    ),
    (
        "Zoom, participants *",
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)",
        &[
            ("Name (Original Name)", "Ada Lovelace"),
            ("User Email", "ada@x.example"),
        ],
        ADA,
        &["name-split"],
    ),
    (
        "Zoom, a webinar *",
        "Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name",
        &[
            ("Attended", "Yes"),
            ("User Name (Original Name)", "Ada Lovelace"),
            ("First Name", "Ada"),
            ("Last Name", "Lovelace"),
            ("Email", "ada@x.example"),
            ("Country/Region Name", "Italy"),
        ],
        ADA,
        &[],
    ),
    (
        "Workday, a daily feed *",
        "Preferred_Name,First_Name,Last_Name,Employee_Type,Direct_Reports,Business_Title,Division,Location,Department,Company,Email_Address,Manager,Manager_Title,Manager_Email,Manager_Location,Management_Chain_01,Job_Title,Employee_ID,Is_Manager,Additional_Email_Address",
        &[
            ("Preferred_Name", "Countess"),
            ("First_Name", "Ada"),
            ("Last_Name", "Lovelace"),
            ("Email_Address", "ada@x.example"),
            ("Manager_Email", "boss@x.example"),
            ("Additional_Email_Address", "al@y.example"),
        ],
        ADA,
        &["name-column-unused"],
    ),
    (
        "Staff with legal names *",
        "Display Name,Legal First Name,Legal Last Name,Email Address,Phone Number,Home Address,City",
        &[
            ("Display Name", "Ada Lovelace"),
            ("Legal First Name", "Ada"),
            ("Legal Last Name", "Lovelace"),
            ("Email Address", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
];

#[test]
fn layouts_of_sales_marketing_and_staff_systems() {
    assert_found(SYSTEMS);
}

const LANGUAGES: &[Layout] = &[
    (
        "French *",
        "ROLE,Identifiant,Prénom,Nom,Email,Mot de passe,Pasteur de tutelle",
        &[
            ("Identifiant", "ada"),
            ("Prénom", "Ada"),
            ("Nom", "Lovelace"),
            ("Email", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "French, of a report",
        "Nom complet;Adresse e-mail professionnelle;Adresse e-mail du responsable",
        &[
            ("Nom complet", "LOVELACE Ada"),
            ("Adresse e-mail professionnelle", "ada@x.example"),
            ("Adresse e-mail du responsable", "boss@x.example"),
        ],
        "ada@x.example|Ada|LOVELACE",
        &["name-split"],
    ),
    (
        "German",
        "Name;Vorname;E-Mail (geschäftlich);E-Mail (privat)",
        &[
            ("Name", "Lovelace"),
            ("Vorname", "Ada"),
            ("E-Mail (geschäftlich)", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Spanish *",
        "Timestamp,RUT,Nombre,Apellidos,Correo electrónico,Sexo,Edad,Establecimiento Educacional",
        &[
            ("Nombre", "Ada"),
            ("Apellidos", "King Lovelace"),
            ("Correo electrónico", "ada@x.example"),
        ],
        "ada@x.example|Ada|King Lovelace",
        &[],
    ),
    (
        "Italian *",
        "Id,NumeroPrenotazione,Nome,Cognome,Email,Lingua,DataArrivo,DataPartenza",
        &[
            ("Nome", "Ada"),
            ("Cognome", "Lovelace"),
            ("Email", "ada@x.example"),
            ("Lingua", "it"),
        ],
        ADA,
        &[],
    ),
    (
        "Japanese",
        "姓,名,フリガナ,会社名,電子メール アドレス,上司のメールアドレス",
        &[
            ("姓", "山田"),
            ("名", "花子"),
            ("会社名", "エンジン"),
            ("電子メール アドレス", "hana@x.example"),
            ("上司のメールアドレス", "boss@x.example"),
        ],
        "hana@x.example|花子|山田",
        &[],
    ),
    (
        "Japanese, full names",
        "社員番号,氏名,メールアドレス（会社）",
        &[
            ("社員番号", "17"),
            ("氏名", "山田　花子"),
            ("メールアドレス（会社）", "hana@x.example"),
        ],
        "hana@x.example|花子|山田",
        &["name-split"],
    ),
    (
        "Korean *",
        "이름,이메일,회사,직책",
        &[
            ("이름", "홍길동"),
            ("이메일", "hong@x.example"),
            ("회사", "링코스"),
        ],
        "hong@x.example|길동|홍",
        &["name-split"],
    ),
    (
        "Dutch *",
        "voornaam,achternaam,e-mailadres,lidnr.,geboortedatum,lidmaatschapstype",
        &[
            ("voornaam", "Ada"),
            ("achternaam", "Lovelace"),
            ("e-mailadres", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Dutch with a particle",
        "Voornaam;Tussenvoegsel;Achternaam;Werk e-mail;E-mailadres leidinggevende",
        &[
            ("Voornaam", "Ada"),
            ("Tussenvoegsel", "van"),
            ("Achternaam", "Dijk"),
            ("Werk e-mail", "ada@x.example"),
            ("E-mailadres leidinggevende", "boss@x.example"),
        ],
        "ada@x.example|Ada|Dijk",
        &["name-column-unused"],
    ),
    (
        "Portuguese *",
        "Bitrix ID,Nome,Sobrenome,E-mail,Cargo,Telefone,Ativo,Departamento",
        &[
            ("Nome", "Ada"),
            ("Sobrenome", "Lovelace"),
            ("E-mail", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Swedish *",
        "Förnamn,Efternamn,E-post,Telefon,Postnummer,Registrerad",
        &[
            ("Förnamn", "Ada"),
            ("Efternamn", "Lovelace"),
            ("E-post", "ada@x.example"),
        ],
        ADA,
        &[],
    ),
    (
        "Chinese, simplified",
        "用户名,姓名,电话号码,电子邮件地址,备用邮箱",
        &[
            ("用户名", "wangf"),
            ("姓名", "王芳"),
            ("电子邮件地址", "wang@x.example"),
            ("备用邮箱", "fang@y.example"),
        ],
        "wang@x.example|芳|王",
        &["name-split"],
    ),
    (
        "Chinese, traditional",
        "姓氏,名字,公司名稱,工作電子郵件",
        &[
            ("姓氏", "陳"),
            ("名字", "美玲"),
            ("公司名稱", "引擎"),
            ("工作電子郵件", "chen@x.example"),
        ],
        "chen@x.example|美玲|陳",
        &[],
    ),
];

#[test]
fn layouts_in_other_languages() {
    assert_found(LANGUAGES);
}

#[test]
fn addresses_of_the_person_come_before_others_or_it_is_asked() {
    run(&[
        ("work and private", b"Private E-Mail;Dienstliche E-Mail;Vorname\nada@home.example;ada@x.example;Ada\n", &["ada@x.example|Ada|"], &[]),
        ("one of several", b"Email 2,Email,First Name\nal@y.example,ada@x.example,Ada\n", &["ada@x.example|Ada|"], &[]),
        ("user names before alternates", b"Alternate Email,Username,First Name\nada@home.example,ada@x.example,Ada\n", &["ada@x.example|Ada|"], &[]),
        ("unknown names with known words", b"Buddy's backup e-mail,Opportunity Owner Email,Contact at,First Name\nbo@x.example,boss@x.example,ada@x.example,Ada\n", &["ada@x.example|Ada|"], &[]),
        ("the same twice", b"Email,Work Email\nada@x.example,ADA@x.example\nbo@x.example,\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("a second column that is nearly empty", b"Email,Work Email\na@x.example,\nb@x.example,\nc@x.example,d@y.example\n", &["a@x.example||", "b@x.example||", "c@x.example||"], &[]),
        ("two that differ", b"Email,Business Email\na@x.example,b@x.example\nc@x.example,d@x.example\n", &[], &["email-column-unclear"]),
        ("two without header", b"a@x.example,b@x.example\nc@x.example,d@x.example\n", &[], &["email-column-unclear"]),
        ("only those of managers", b"Name,Manager Email\nAda,boss@x.example\nBo,boss@x.example\n", &[], &["email-column-unclear"]),
        ("only those of owners, in an unknown name", b"Kontakt,Opportunity Owner E-Mail\nAda,boss@x.example\n", &[], &["email-column-unclear"]),
        ("only private ones", b"First Name,Personal Email\nAda,ada@home.example\n", &["ada@home.example|Ada|"], &[]),
        ("addresses in a column of names", b"Name,Phone\nada@x.example,1\nbo@x.example,2\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("an empty column", b"Email,First Name,Login\n,Ada,ada@x.example\n,Bo,bo@x.example\n", &[], &["email-column-empty", "email-missing"]),
        ("a column of flags", b"Email,First Name,UPN\nyes,Ada,ada@x.example\nno,Bo,bo@x.example\n", &[], &["email-column-empty", "email-invalid"]),
    ]);
}

#[test]
fn names_are_found_split_or_told() {
    run(&[
        ("a full name beside a first name", b"First Name,Display Name,Email\nAda,Ada Lovelace,ada@x.example\nBo,Bo Roy,bo@x.example\n", &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|Roy"], &["name-split"]),
        ("a name that is the first name", b"Name,Surname,Email\nAda,Lovelace,ada@x.example\n", &["ada@x.example|Ada|Lovelace"], &[]),
        ("a name that is the whole name", b"Name,First Name,Email\nAda Lovelace,Ada,ada@x.example\n", &["ada@x.example|Ada|Lovelace"], &["name-split"]),
        ("last names that hold both", "Nom;Courriel\nAda Lovelace;ada@x.example\nBo Roy;bo@x.example\n".as_bytes(), &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|Roy"], &["name-split"]),
        ("last names alone", "Nom;Courriel\nLovelace;ada@x.example\nLe Goff;bo@x.example\n".as_bytes(), &["ada@x.example||Lovelace", "bo@x.example||Le Goff"], &[]),
        ("names of other people", b"Manager Name,First Name,Last Name,Email\nBo Roy,Ada,Lovelace,ada@x.example\n", &["ada@x.example|Ada|Lovelace"], &[]),
        ("names of firms and dates", b"Company Name,Last Contact,Email\nEngines,2026-01-02,ada@x.example\n", &["ada@x.example||"], &[]),
        ("a nickname", b"First Name,Nickname,Email\nAda,Countess,ada@x.example\n", &["ada@x.example|Ada|"], &["name-column-unused"]),
        (
            "an additional name is no last name",
            b"Given Name,Additional Name,Email\nAda,King,ada@x.example\n",
            &["ada@x.example|Ada|"],
            &["name-column-unused"],
        ),
        ("a nickname that says nothing new", b"First Name,Nickname,Email\nAda,Ada,ada@x.example\nBo,,bo@x.example\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("two first names", b"Legal First Name,Preferred First Name,Last Name,Email\nAugusta,Ada,Lovelace,ada@x.example\n", &["ada@x.example|Augusta|Lovelace"], &["name-column-unused"]),
        ("names only beside the addresses", b"Email,First Name\nAda Lovelace <ada@x.example>,\n\"Bo Roy <bo@x.example>\",Bob\n", &["ada@x.example|Ada|Lovelace", "bo@x.example|Bob|"], &["name-split"]),
    ]);
}
