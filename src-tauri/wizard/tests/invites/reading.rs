//! Files as people have them, by what is odd about each: quotation marks, header, delimiter, encoding. Each case is its
//! name, its bytes, the people that are ready (`address|first name|last name`), and the codes of all that is told.

use wizard::invites::view::ReadAs;

use crate::{desk::Desk, table::run};

/// The table of the request for this reader; its rows about the names of columns are in `table.rs`.
#[test]
fn files_that_were_once_read_wrongly() {
    run(&[
        ("an open quotation mark that meets another", b"Email,First Name,Last Name,Title\nada@x.example,Ada,L,\"VP\nbo@x.example,Bo,K,Rep\ncy@x.example,Cy,M,\"CFO\"\n", &["bo@x.example|Bo|K", "cy@x.example|Cy|M"], &["quote-malformed"]),
        ("inches", b"Email\tTitle\nada@x.example\t\"27 inch\nbo@x.example\t24 inch\ncy@x.example\t\"19 inch\n", &["bo@x.example||"], &["quote-malformed"]),
        ("a display name on the first line", b"Ada L <ada@x.example>\nbo@x.example\ncy@x.example\n", &["ada@x.example|Ada|L", "bo@x.example||", "cy@x.example||"], &["name-split"]),
        ("one line from a mail program", b"a@x.example; b@x.example; c@x.example\n", &["a@x.example||", "b@x.example||", "c@x.example||"], &[]),
        ("a version above the header", b"version:v1.0,,,\nEmail address to invite [inviteeEmail] Required,First Name,Last Name,Role\nada@x.example,Ada,L,user\n", &["ada@x.example|Ada|L"], &[]),
        ("notes above the header", b"Notes:\n\"Some text, with comma\"\n\nFirst Name,Last Name,Email Address\nAda,L,ada@x.example\n", &["ada@x.example|Ada|L"], &[]),
        ("a delimiter too many in each row", b"Email,First Name,Last Name\na@x.example,A,L,\nb@x.example,B,M,\n", &["a@x.example|A|L", "b@x.example|B|M"], &[]),
        ("an empty column more in the header", b"Email,First Name,Last Name,\na@x.example,A,L\nb@x.example,B,M\n", &["a@x.example|A|L", "b@x.example|B|M"], &[]),
        ("Mac Roman", b"Email;First Name;Last Name\np@x.example;Zo\x91;M\x9fller\n", &["p@x.example|Zo\u{eb}|M\u{fc}ller"], &[]),
        ("code page 850", b"Email;First Name;Last Name\np@x.example;H\x82l\x8ane;Lef\x8avre\n", &["p@x.example|H\u{e9}l\u{e8}ne|Lef\u{e8}vre"], &[]),
        ("GBK", b"Email,First Name,Last Name\np@x.example,\xb7\xbc,\xcd\xf5\n", &["p@x.example|\u{82b3}|\u{738b}"], &[]),
        ("a sandbox", b"Email\nada@x.example.invalid\nbo@x.example\n", &["bo@x.example||"], &["email-unreachable"]),
        ("empty rows of a spreadsheet", b"Email,First Name,Last Name\na@x.example,A,L\n,,\n,,\n,,\n", &["a@x.example|A|L"], &[]),
    ]);
}

#[test]
fn quotation_marks_are_read_as_meant_or_the_row_is_left_out() {
    run(&[
        ("text after a closing mark", b"Email,First Name,Last Name\nada@x.example,\"Ada\" x,Lee\nbo@x.example,\"Bo\",Roy\n", &["bo@x.example|Bo|Roy"], &["quote-malformed"]),
        ("text after a closing mark in a column that is not used", b"Email;Team\nada@x.example;\"Sales\"-EU\nbo@x.example;\"Sales\"\n", &["bo@x.example||"], &["quote-malformed"]),
        ("a measure in an unquoted cell", b"Email,First Name,Size\nada@x.example,Ada,27\" screen\nbo@x.example,Bo,6' 2\"\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a nickname in an unquoted cell", b"First Name\tEmail\nRobert \"Bo\" J\tbo@x.example\nAda\tada@x.example\n", &["bo@x.example|Robert \"Bo\" J|", "ada@x.example|Ada|"], &[]),
        ("two records in one cell, an address in the same place", b"First Name;Email;Note\nAda;ada@x.example;\"see\nBo;bo@x.example;below\"\nCy;cy@x.example;ok\n", &["bo@x.example|Bo|", "cy@x.example|Cy|"], &["quote-malformed"]),
        ("a record in a cell that is a row of the same width", b"Email,First Name,Last Name,Note\nada@x.example,Ada,L,\"a\n,Nobody,Known,b\nbo@x.example,Bo,K,c\"\ncy@x.example,Cy,M,d\n", &["bo@x.example|Bo|K", "cy@x.example|Cy|M"], &["quote-malformed", "email-missing"]),
        ("a postal address in a cell", b"Email,Address,First Name\nada@x.example,\"12 Main St\nSuite 4, Floor 2\nBoston\",Ada\nbo@x.example,here,Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a mark that nothing closes, on the last line", b"Email,First Name\nada@x.example,Ada\nbo@x.example,\"Bo\n", &["ada@x.example|Ada|"], &["quote-malformed"]),
        ("marks after backslashes, a delimiter between", b"Email;First Name\nada@x.example;\"Ada \\\"the; Countess\\\"\"\nbo@x.example;\"Bo\"\n", &["ada@x.example|Ada \"the; Countess\"|", "bo@x.example|Bo|"], &[]),
        ("marks after backslashes at both ends", b"Email,First Name,Last Name\nada@x.example,\"\\\"Ada\\\"\",\"Lee\"\nbo@x.example,\"Bo\",\"Roy\"\n", &["ada@x.example|\"Ada\"|Lee", "bo@x.example|Bo|Roy"], &[]),
        ("a backslash that escapes nothing", b"Email,Path,First Name\nada@x.example,\"C:\\\",Ada\nbo@x.example,\"D:\\x\",Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("blanks before an opening mark", b"Email;  First Name;Last Name\nada@x.example;   \"Ada; A\";\"Lee\"  \nbo@x.example;Bo;Roy\n", &["ada@x.example|Ada; A|Lee", "bo@x.example|Bo|Roy"], &[]),
        ("a tab before an opening mark", b"Email,First Name\nada@x.example,\t\"Ada, A\"\t\nbo@x.example,Bo\n", &["ada@x.example|Ada, A|", "bo@x.example|Bo|"], &[]),
        ("lines quoted as one cell, semicolons", b"\"Email;First Name\"\n\"ada@x.example;\"\"Ada; A\"\"\"\n\"bo@x.example;Bo\"\n", &["ada@x.example|Ada; A|", "bo@x.example|Bo|"], &[]),
        ("lines quoted as one cell below a header that is not", b"Email,First Name,Last Name\n\"ada@x.example,Ada,Lee\"\n\"bo@x.example,\"\"Bo\"\",Roy\"\n", &["ada@x.example|Ada|Lee", "bo@x.example|Bo|Roy"], &[]),
        ("single marks, the header without", b"Email;First Name\n'ada@x.example';'Ada; A'\n'bo@x.example';'Bo'\n", &["ada@x.example|Ada; A|", "bo@x.example|Bo|"], &[]),
        ("single marks and numbers", b"1,'ada@x.example','Ada'\n2,'bo@x.example','Bo, jr'\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("an apostrophe is no quotation mark", b"Email,Last Name\nada@x.example,'t Hart\nbo@x.example,O'Neill'\n", &["ada@x.example||'t Hart", "bo@x.example||O'Neill'"], &[]),
        ("a quoted cell with doubled marks alone", b"Email,First Name\nada@x.example,\"\"\"Ada\"\"\"\nbo@x.example,\"\"\n", &["ada@x.example|\"Ada\"|", "bo@x.example||"], &[]),
    ]);
}

#[test]
fn the_header_is_where_its_names_are() {
    run(&[
        ("a title", b"Sales team 2026\nFirst Name;Last Name;Email\nAda;L;ada@x.example\n", &["ada@x.example|Ada|L"], &[]),
        ("a title, a date and an empty line", "Liste du personnel,,\nAu 28/11/2026,,\n,,\nPr\u{e9}nom,Nom,Courriel\nAda,L,ada@x.example\n".as_bytes(), &["ada@x.example|Ada|L"], &[]),
        ("a column without a name in the header", b"Email,,First Name\nada@x.example,7,Ada\nbo@x.example,8,Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a footer in French", "Courriel;Pr\u{e9}nom\nada@x.example;Ada\nbo@x.example;Bo\n\nTotal : 2 personnes\nDocument confidentiel\n".as_bytes(), &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a footer of a database", b"email|first_name\nada@x.example|Ada\n(1 rows)\n", &["ada@x.example|Ada|"], &[]),
        ("a footer with an address is a row that is left out", b"Email,First Name\nada@x.example,Ada\n\nQuestions? Ask hr@x.example\n", &["ada@x.example|Ada|"], &["email-invalid", "row-ragged"]),
        ("groups above the header", b",Person,,Work\nEmail,First Name,Last Name,Team\nada@x.example,Ada,L,Sales\n", &["ada@x.example|Ada|L"], &[]),
        ("a second header in another language", "Email;First Name;Last Name\nCourriel;Pr\u{e9}nom;Nom\nada@x.example;Ada;L\n".as_bytes(), &["ada@x.example|Ada|L"], &[]),
        ("the header on every page", b"Email,First Name\nada@x.example,Ada\nEMAIL,FIRST NAME\nbo@x.example,Bo\nEmail,First Name\ncy@x.example,Cy\n", &["ada@x.example|Ada|", "bo@x.example|Bo|", "cy@x.example|Cy|"], &[]),
        ("the header again without its last column", b"Email,First Name,Team\nada@x.example,Ada,A\nEmail,First Name\nbo@x.example,Bo,B\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a person called like a column", b"Email,First Name,Last Name\nada@x.example,Ada,L\n,Mel,Roy\n", &["ada@x.example|Ada|L"], &["email-missing"]),
        ("a mark before a separator line with delimiters", "\u{feff}sep=,,,\r\nEmail,First Name,Last Name\r\nada@x.example,Ada,L\r\n".as_bytes(), &["ada@x.example|Ada|L"], &[]),
        ("a separator line below a title", b"Team\nsep=;\nEmail;First Name\nada@x.example;Ada\n", &["ada@x.example|Ada|"], &[]),
        ("two files one after the other, each with its separator line", b"sep=;\nEmail;First Name\nada@x.example;Ada\nsep=;;\nEmail;First Name\nbo@x.example;Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a mark before a quoted cell in the middle", "Email,First Name\nada@x.example,Ada\n\u{feff}\"bo@x.example\",Bo\n".as_bytes(), &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("two marks", "\u{feff}\u{feff}Email,First Name\nada@x.example,Ada\n".as_bytes(), &["ada@x.example|Ada|"], &[]),
        ("an example in the header", b"E-mail (you@corp.example);First Name\nada@x.example;Ada\n", &["ada@x.example|Ada|"], &["address-outside-table"]),
        ("a first person with an address and no header", b"ada@x.example;Ada;L\nbo@x.example;Bo;K\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("no known name: the shape tells", b"Who;Reach\nAda;ada@x.example\nBo;bo@x.example\n", &["ada@x.example||", "bo@x.example||"], &["header-guessed"]),
        ("a header alone", b"First Name;Last Name;Email\r\n", &[], &["no-people"]),
        ("a header alone below a title", b"Team\n\nEmail,First Name\n", &[], &["no-people"]),
    ]);
}

/// Text, header that is asked for, its line, people.
type Said = (
    &'static str,
    Option<bool>,
    Option<u64>,
    &'static [&'static str],
);

#[test]
fn the_header_can_be_said() {
    let two_headers = "Email,First Name\nE-mail,Last Name\nada@x.example,Ada\n";
    let cases: &[Said] = &[
        (two_headers, Some(true), Some(2), &["ada@x.example||Ada"]),
        (two_headers, Some(true), Some(1), &["ada@x.example|Ada|"]),
        (
            "Old,Email\nx,a@x.example\n\nNew,Email\nb@x.example,y\n",
            None,
            Some(4),
            &[],
        ),
        (
            "Ada,ada@x.example\nBo,bo@x.example\n",
            Some(false),
            None,
            &["ada@x.example||", "bo@x.example||"],
        ),
        (
            "a@x.example\nb@x.example\n",
            Some(true),
            None,
            &["b@x.example||"],
        ),
        (
            "a@x.example;b@x.example\n",
            Some(false),
            None,
            &["a@x.example||", "b@x.example||"],
        ),
    ];
    for (text, header, header_line, expected) in cases {
        let desk = Desk::with(text);
        let asked = ReadAs {
            header: *header,
            header_line: *header_line,
            ..ReadAs::default()
        };
        desk.write_as(&asked).unwrap();
        assert_eq!(
            crate::table::people(&desk),
            *expected,
            "{text:?} {header_line:?}"
        );
    }
}

#[test]
fn what_splits_every_line_alike_is_the_delimiter() {
    run(&[
        (
            "a caret and commas",
            b"Email^Seats^Team\nada@x.example^3, 4^A\nbo@x.example^5, 6^B\n",
            &["ada@x.example||", "bo@x.example||"],
            &[],
        ),
        (
            "a tilde",
            b"Email~First Name~Last Name\nada@x.example~Ada~L\nbo@x.example~Bo~K\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &[],
        ),
        (
            "a hash",
            b"First Name#Email\nAda#ada@x.example\nBo#bo@x.example\n",
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "a hash without header",
            b"ada@x.example#1\nbo@x.example#2\n",
            &["ada@x.example||", "bo@x.example||"],
            &[],
        ),
        (
            "a slash",
            b"First Name/Last Name/Email\nAda/L/ada@x.example\nBo/K/bo@x.example\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &[],
        ),
        (
            "an equals sign",
            b"First Name=Email\nAda=ada@x.example\nBo=bo@x.example\n",
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "a colon",
            b"Email:First Name\nada@x.example:Ada\nbo@x.example:Bo\n",
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "two bars",
            b"Email||First Name\nada@x.example||Ada\nbo@x.example||Bo\n",
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "the separator of units",
            b"Email\x1fFirst Name\nada@x.example\x1fAda\n",
            &["ada@x.example|Ada|"],
            &[],
        ),
        (
            "a slash that does not split every line stays",
            b"Email\nada/x@x.example\nbo@x.example\n",
            &["ada/x@x.example||", "bo@x.example||"],
            &[],
        ),
    ]);
}

#[test]
fn addresses_from_a_mail_program_are_people() {
    run(&[
        (
            "commas and names",
            b"Ada L <ada@x.example>, Bo K <bo@x.example>, cy@x.example\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K", "cy@x.example||"],
            &["name-split"],
        ),
        (
            "blanks",
            b"a@x.example b@x.example  c@x.example\n",
            &["a@x.example||", "b@x.example||", "c@x.example||"],
            &[],
        ),
        (
            "tabs",
            b"a@x.example\tb@x.example\tc@x.example\n",
            &["a@x.example||", "b@x.example||", "c@x.example||"],
            &[],
        ),
        (
            "names and nothing between",
            b"Ada L <ada@x.example> Bo K <bo@x.example>\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &["name-split"],
        ),
        (
            "names in brackets behind",
            b"ada@x.example (Ada L); bo@x.example (Bo K)\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &["name-split"],
        ),
        (
            "a field of a message",
            b"To: a@x.example; b@x.example;\nCc: c@x.example\n",
            &["a@x.example||", "b@x.example||", "c@x.example||"],
            &[],
        ),
        (
            "an address as its own name",
            b"\"a@x.example\" <a@x.example>; b@x.example\n",
            &["a@x.example||", "b@x.example||"],
            &[],
        ),
        (
            "quoted names with a delimiter",
            b"\"L; Ada\" <ada@x.example>; \"K; Bo\" <bo@x.example>\r\n\r\n",
            &["ada@x.example|L;|Ada", "bo@x.example|K;|Bo"],
            &["name-split"],
        ),
        (
            "an empty line between",
            b"a@x.example; b@x.example\n\nc@x.example\n",
            &["a@x.example||", "b@x.example||", "c@x.example||"],
            &[],
        ),
    ]);
}

/// In UTF-32, which no crate here writes.
fn utf_32(text: &str, bytes: fn(u32) -> [u8; 4]) -> &'static [u8] {
    Box::leak(
        text.chars()
            .flat_map(|one| bytes(u32::from(one)))
            .collect::<Vec<u8>>()
            .into_boxed_slice(),
    )
}

#[test]
fn letters_are_read_as_they_were_written() {
    let list = "Email,First Name\np@x.example,L\u{e9}a\nq@x.example,\u{738b}\n";
    let marked = format!("\u{feff}{list}");
    let people: &[&str] = &["p@x.example|L\u{e9}a|", "q@x.example|\u{738b}|"];
    run(&[
        ("UTF-32, little end first", utf_32(&marked, u32::to_le_bytes), people, &[]),
        ("UTF-32, big end first", utf_32(&marked, u32::to_be_bytes), people, &[]),
        ("UTF-32 without a mark", utf_32(list, u32::to_le_bytes), people, &[]),
        ("UTF-32 without a mark, big end first", utf_32(list, u32::to_be_bytes), people, &[]),
        ("windows-1252", b"Email;First Name\np@x.example;Gwena\xebl\nq@x.example;Ir\xe8ne\n", &["p@x.example|Gwena\u{eb}l|", "q@x.example|Ir\u{e8}ne|"], &["encoding-guessed"]),
        ("windows-1250 by its domain", b"Email;First Name;Last Name\np@x.cz;Ond\xf8ej;\x8akoda\n", &["p@x.cz|Ond\u{159}ej|\u{160}koda"], &[]),
        ("windows-1251", b"Email;First Name\np@x.example;\xce\xeb\xe5\xe3\nq@x.example;\xc8\xed\xed\xe0\n", &["p@x.example|\u{41e}\u{43b}\u{435}\u{433}|", "q@x.example|\u{418}\u{43d}\u{43d}\u{430}|"], &["encoding-guessed"]),
        ("Mac Roman, line ends of Macs", b"Email;First Name\rp@x.example;Fran\x8dois\rq@x.example;Ir\x8fne\r", &["p@x.example|Fran\u{e7}ois|", "q@x.example|Ir\u{e8}ne|"], &[]),
        ("Mac Roman, line ends of others", b"Email;First Name;Last Name\np@x.example;Andr\x8e;Lef\x8fvre\n", &["p@x.example|Andr\u{e9}|Lef\u{e8}vre"], &[]),
        ("code page 850", b"Email;First Name\np@x.example;Fran\x87ois\nq@x.example;J\x81rgen\n", &["p@x.example|Fran\u{e7}ois|", "q@x.example|J\u{fc}rgen|"], &[]),
        ("code page 866", b"Email;First Name\np@x.ru;\x8e\xab\xa5\xa3\nq@x.ru;\x88\xad\xad\xa0\n", &["p@x.ru|\u{41e}\u{43b}\u{435}\u{433}|", "q@x.ru|\u{418}\u{43d}\u{43d}\u{430}|"], &[]),
        ("GBK", b"Email;First Name\np@x.cn;\xd0\xa1\xc3\xf7\nq@x.cn;\xbd\xa8\xb9\xfa\n", &["p@x.cn|\u{5c0f}\u{660e}|", "q@x.cn|\u{5efa}\u{56fd}|"], &[]),
        ("EUC-KR", b"Email;First Name\np@x.kr;\xb1\xe8\xb9\xce\xbc\xf6\nq@x.kr;\xc0\xcc\xc1\xf6\xbf\xb5\n", &["p@x.kr|\u{ae40}\u{bbfc}\u{c218}|", "q@x.kr|\u{c774}\u{c9c0}\u{c601}|"], &[]),
        ("UTF-8 and windows-1252 in one row", b"Email,First Name,Last Name\np@x.example,L\xc3\xa9a,Lef\xe8vre\nq@x.example,Zo\xc3\xab,K\n", &["p@x.example|L\u{e9}a|Lef\u{e8}vre", "q@x.example|Zo\u{eb}|K"], &["encoding-mixed"]),
        ("UTF-8 and Mac Roman on lines of their own", b"Email;First Name\np@x.example;H\xc3\xa9l\xc3\xa8ne\nq@x.example;Fran\x8dois\n", &["p@x.example|H\u{e9}l\u{e8}ne|", "q@x.example|Fran\u{e7}ois|"], &["encoding-mixed"]),
        ("GBK that is UTF-8 in one cell by chance", b"Email;First Name\np@x.cn;\xc3\xb7\nq@x.cn;\xd0\xa1\xc3\xf7\nr@x.cn;\xbd\xa8\xb9\xfa\n", &["p@x.cn|\u{6885}|", "q@x.cn|\u{5c0f}\u{660e}|", "r@x.cn|\u{5efa}\u{56fd}|"], &[]),
        ("letters that two encodings have", b"Email,First Name\np@x.example,Ma\xf9l\n", &["p@x.example|Ma\u{16f}l|"], &["encoding-guessed"]),
    ]);
}

#[test]
fn text_damaged_before_is_told() {
    run(&[
        (
            "UTF-8 read as windows-1252",
            "Email,First Name\np@x.example,BjÃ¸rn\n".as_bytes(),
            &["p@x.example|BjÃ¸rn|"],
            &["text-damaged"],
        ),
        (
            "UTF-8 read as Mac Roman",
            "Email,First Name\np@x.example,Zo√´\n".as_bytes(),
            &["p@x.example|Zo√´|"],
            &["text-damaged"],
        ),
        (
            "a lost letter in a word",
            b"Email,First Name\np@x.example,H?l?ne\n",
            &["p@x.example|H?l?ne|"],
            &["text-damaged"],
        ),
        (
            "a lost letter at the end",
            b"Email,First Name\np@x.example,Jos?\n",
            &["p@x.example|Jos?|"],
            &["text-damaged"],
        ),
        (
            "a lost letter at the beginning",
            b"Email,First Name\np@x.example,?ric\n",
            &["p@x.example|?ric|"],
            &["text-damaged"],
        ),
        (
            "questions",
            b"Email,First Name,Active?\np@x.example,Ada,is it so?\n",
            &["p@x.example|Ada|"],
            &[],
        ),
        (
            "an entity",
            b"Email,First Name\np@x.example,Fran&ccedil;ois\n",
            &["p@x.example|Fran&ccedil;ois|"],
            &["text-damaged"],
        ),
        (
            "an entity by number",
            b"Email,First Name\np@x.example,Ren&#xe9;e\n",
            &["p@x.example|Ren&#xe9;e|"],
            &["text-damaged"],
        ),
        (
            "an ampersand",
            b"Email,First Name,Team\np@x.example,Ada,R&D; sales\n",
            &["p@x.example|Ada|"],
            &[],
        ),
        (
            "a character that was replaced",
            "Email,First Name\np@x.example,M\u{fffd}ller\nq@x.example,Bo\n".as_bytes(),
            &["q@x.example|Bo|"],
            &["undecodable"],
        ),
        (
            "a C1 character in a name",
            "Email,First Name\np@x.example,Zo\u{91}\nq@x.example,Bo\n".as_bytes(),
            &["q@x.example|Bo|"],
            &["text-damaged", "undecodable"],
        ),
        (
            "a C1 character elsewhere",
            "Email,First Name,Team\np@x.example,Ada,O\u{92}Hara\n".as_bytes(),
            &["p@x.example|Ada|"],
            &["text-damaged"],
        ),
    ]);
}

/// Text, fix that is switched on, person, how many cells it changed.
#[test]
fn a_fix_that_is_switched_on_repairs_names_and_is_counted() {
    let cases: &[(&str, &str, &str, u64)] = &[
        ("HÃ©lÃ¨ne,LefÃ¨vre", "double-encoded", "Hélène|Lefèvre", 2),
        ("J√∂rg,K", "double-encoded", "Jörg|K", 1),
        ("Ã‰mile,Ålesund", "double-encoded", "Émile|Ålesund", 1),
        ("J&ouml;rg,M&uuml;ller", "entities", "Jörg|Müller", 2),
        ("Ren&#233;e,K", "entities", "Renée|K", 1),
        ("A\u{200b}da,L", "invisible", "Ada|L", 1),
        ("Bo,K\u{ad}in\u{200f}g", "invisible", "Bo|King", 1),
        ("Ada  Marie,L", "repeated-blanks", "Ada Marie|L", 1),
        (
            "\"Ada\nMarie\",\"de\t\tVries\"",
            "repeated-blanks",
            "Ada Marie|de Vries",
            2,
        ),
    ];
    for (names, fix, expected, count) in cases {
        let desk = Desk::with(format!("Email,First Name,Last Name\np@x.example,{names}\n"));
        let asked = ReadAs {
            fixes: [((*fix).to_owned(), true)].into(),
            ..ReadAs::default()
        };
        let report = desk.write_as(&asked).unwrap().report;
        let person = format!("p@x.example|{expected}");
        assert_eq!(
            crate::table::people(&desk),
            [person],
            "{names} {:?}",
            report.problems.first
        );
        let used: Vec<_> = report
            .fixes
            .each
            .iter()
            .filter(|used| used.count > 0)
            .collect();
        assert_eq!(
            (used.len(), used[0].name.as_str(), used[0].count),
            (1, *fix, *count)
        );
        assert_eq!(used[0].examples.len() as u64, *count, "{names}");
        assert!(report.doubts.is_empty(), "{:?}", report.doubts);
    }
}

/// Somebody else must not be invited, and nobody may vanish, because a file has a second header or a footer.
#[test]
fn second_headers_and_footers_hide_nobody() {
    run(&[
        ("the manager's column first below", b"Email,Manager Email,First Name\nada@x.example,boss@x.example,Ada\nManager Email,Email,First Name\nboss@x.example,bo@x.example,Bo\n", &["ada@x.example|Ada|", "boss@x.example|Bo|"], &["header-changes"]),
        ("first and last names swapped below", b"Email,First Name,Last Name\nada@x.example,Ada,Lee\n\nEmail,Last Name,First Name\nbo@x.example,Roy,Bo\n", &["ada@x.example|Ada|Lee", "bo@x.example|Roy|Bo"], &["header-changes"]),
        ("two header lines that differ", b"Email,First Name,Last Name\nE-mail,Surname,Forename\nada@x.example,Lee,Ada\n", &["ada@x.example|Lee|Ada"], &["header-changes"]),
        ("the same header in another language", b"Email,First Name,Last Name\nE-Mail,Vorname,Nachname\nada@x.example,Ada,Lee\n", &["ada@x.example|Ada|Lee"], &[]),
        ("a name that begins like a total", b"First Name,Last Name,Email\nAda,Lee,ada@x.example\nSummer,Jones,\n", &["ada@x.example|Ada|Lee"], &["email-missing"]),
        ("a name that is a total elsewhere", b"First Name,Last Name,Email\nAda,Lee,ada@x.example\nSuma,Patel,suma.patel.x.example\n", &["ada@x.example|Ada|Lee"], &["email-invalid"]),
        ("a page that is a person", b"Last Name,First Name,Email\nLee,Ada,ada@x.example\nPage Jones,Kim,\n", &["ada@x.example|Ada|Lee"], &["email-missing"]),
        ("a person with a star", b"First Name,Last Name,Email\nAda,Lee,ada@x.example\n*Bo,Roy,bo at x.example\n", &["ada@x.example|Ada|Lee"], &["email-invalid"]),
        ("two words below an empty line", b"First Name,Last Name,Email\nAda,Lee,ada@x.example\n\nMary Ann,,\n", &["ada@x.example|Ada|Lee"], &["email-missing"]),
        ("an address in words below an empty line", b"Email\nada@x.example\n\nbo king at x.example\n", &["ada@x.example||"], &["email-invalid"]),
        ("a total with its number", b"Email,First Name\nada@x.example,Ada\nTotal,1\n", &["ada@x.example|Ada|"], &[]),
    ]);
}

#[test]
fn whose_addresses_and_names_is_known_or_asked() {
    run(&[
        ("links with a copy to somebody", b"Email,First Name\nmailto:ada@x.example?cc=bo@x.example,Ada\ncy@x.example,Cy\n", &["cy@x.example|Cy|"], &["email-invalid"]),
        ("links with encoded signs", b"Email\nmailto:ada%2Bx@x.example\ncy@x.example\n", &["cy@x.example||"], &["email-invalid"]),
        ("only the partner's addresses", b"First Name,Last Name,HRBP Email\nAda,Lee,hr@x.example\n", &[], &["email-column-unclear"]),
        ("only the sender's addresses", b"First Name,Sent by\nAda,hr@x.example\n", &[], &["email-column-unclear"]),
        ("Workday", b"Legal Name - First Name,Legal Name - Last Name,Email\nAda,Lee,ada@x.example\n", &["ada@x.example|Ada|Lee"], &[]),
        ("Active Directory", b"mail,givenName,sn\nada@x.example,Ada,Lee\n", &["ada@x.example|Ada|Lee"], &[]),
        ("Danish", b"Fornavn;Efternavn;E-mail\nAda;Lee;ada@x.example\n", &["ada@x.example|Ada|Lee"], &[]),
        ("Polish", "Imi\u{119};Nazwisko;Adres e-mail\nAda;Lee;ada@x.example\n".as_bytes(), &["ada@x.example|Ada|Lee"], &[]),
        ("Russian", "\u{418}\u{43c}\u{44f};\u{424}\u{430}\u{43c}\u{438}\u{43b}\u{438}\u{44f};E-mail\nAda;Lee;ada@x.example\n".as_bytes(), &["ada@x.example|Ada|Lee"], &[]),
    ]);
}
