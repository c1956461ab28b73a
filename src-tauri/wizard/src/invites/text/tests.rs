use super::*;
use crate::invites::fixes;

fn read(bytes: &[u8], language: &str) -> (String, Decoded) {
    let (text, decoded) = decode(bytes, None, language).unwrap();
    (text.into_owned(), decoded)
}

/// Encodes with the named encoding.
fn written(encoding: &str, text: &str) -> Vec<u8> {
    match Encoding::named(encoding).unwrap().decoder {
        Decoder::Utf32(_) => panic!("not written here"),
        Decoder::Web(web) => web.encode(text).0.into_owned(),
        Decoder::Page(table) => {
            let code = |c: char| match table.iter().position(|other| *other == c) {
                Some(place) => 128 + u8::try_from(place).unwrap(),
                None => u8::try_from(c).unwrap(),
            };
            text.chars().map(code).collect()
        }
    }
}

#[test]
fn encodings_of_short_lists_are_found() {
    let cases: &[(&str, &str, &str)] = &[
        ("windows-1252", "en", "Email,First\np@x.example,Hélène\n"),
        (
            "windows-1252",
            "fr",
            "Email;Prénom\np@x.example;Zoé\nq@x.example;François\n",
        ),
        ("windows-1252", "en", "p@x.example,Jürgen,Müller\n"),
        ("windows-1252", "en", "p@x.example,Renée,O’Hara\n"),
        (
            "windows-1250",
            "en",
            "p@firma.cz,Jiří,Dvořák\nq@firma.cz,Tomáš,Němec\n",
        ),
        ("windows-1250", "en", "p@firma.pl,Łukasz,Wiśniewski\n"),
        (
            "windows-1251",
            "en",
            "p@firma.ru,Иван,Петров\nq@x.ru,Мария,Смирнова\n",
        ),
        (
            "KOI8-R",
            "en",
            "p@firma.ru,Иван,Петров\nq@x.ru,Мария,Смирнова\n",
        ),
        (
            "IBM866",
            "en",
            "p@firma.ru,Иван,Петров\nq@x.ru,Мария,Смирнова\n",
        ),
        (
            "windows-1254",
            "en",
            "p@firma.com.tr,Özgür,Şahin\nq@x.tr,Ayşe,Yılmaz\n",
        ),
        ("windows-1253", "en", "p@x.gr,Γιώργος,Παπαδόπουλος\n"),
        (
            "macintosh",
            "en",
            "Email;First Name;Last Name\np@x.example;Zoë;Müller\n",
        ),
        ("macintosh", "en", "Email;First Name\rp@x.example;Hélène\r"),
        ("IBM850", "en", "Email;First\np@x.example;Hélène;Lefèvre\n"),
        ("IBM437", "en", "p@x.example;José;Muñoz\n"),
        ("IBM852", "en", "p@x.cz;Jiří;Dvořák\n"),
        (
            "gb18030",
            "en",
            "Email,First Name,Last Name\np@x.example,芳,王\nq@x.example,伟,李\n",
        ),
        ("Big5", "en", "p@x.com.tw,淑芬,陳\nq@x.com.tw,志豪,張\n"),
        (
            "Shift_JIS",
            "en",
            "p@x.co.jp,太郎,佐藤\nq@x.co.jp,ハナコ,鈴木\n",
        ),
        (
            "EUC-JP",
            "en",
            "p@x.co.jp,太郎,佐藤\nq@x.co.jp,ハナコ,鈴木\n",
        ),
        ("EUC-KR", "en", "p@x.co.kr,민수,김\nq@x.co.kr,지영,박\n"),
    ];
    let mut bad = Vec::new();
    for (encoding, language, text) in cases {
        let bytes = written(encoding, text);
        let (read, found) = read(&bytes, language);
        let right = read == *text;
        let offered = found.sure == Sure::Guess
            && found
                .others
                .iter()
                .any(|other| Encoding::named(other.encoding).unwrap().decode(&bytes) == *text);
        if !right && !offered {
            bad.push(*encoding);
        }
    }
    assert!(bad.is_empty(), "{bad:?}");
}

#[test]
fn unlisted_names_are_read_or_asked_about() {
    let cases: &[(&str, &str, &str)] = &[
        ("windows-1252", "en", "Email\np@x.example,Mégane,Dupré\n"),
        ("windows-1252", "en", "p@x.com,Agnès,X\n"),
        ("windows-1252", "en", "p@x.com,Gwenaël,Thaïs\n"),
        ("windows-1252", "en", "p@x.com,Håkan,Sjögren\n"),
        ("windows-1252", "en", "p@x.com,Begoña,Ibáñez\n"),
        ("windows-1252", "en", "p@x.com,D’Arcy,X\n"),
        ("windows-1252", "en", "p@x.com,Acme – Paris,X\n"),
        ("windows-1252", "en", "p@x.com,MÜLLER,JÖRG\n"),
        ("windows-1250", "en", "p@x.com,Bożena,Grażyna\n"),
        ("windows-1250", "en", "p@x.com,Erdős,Fenyő\n"),
        ("windows-1250", "en", "p@x.hu,Erdős,Fenyő\n"),
        ("windows-1250", "en", "p@x.com,Škoda,Hůlka\n"),
        ("windows-1250", "en", "p@x.com,Zawiślak,Gęsicka\n"),
        ("windows-1257", "en", "p@x.lt,Žemaitė,Šarūnas\n"),
        ("windows-1251", "en", "p@x.com,Григорий,Ефимов\n"),
        ("KOI8-R", "en", "p@x.com,Григорий,Ефимов\n"),
        ("IBM866", "en", "p@x.com,Григорий,Ефимов\n"),
        ("windows-1251", "en", "p@x.com,ЕФИМОВ,ГРИГОРИЙ\n"),
        ("windows-1254", "en", "p@x.com,Çağla,Işık\n"),
        ("windows-1253", "en", "p@x.com,Ελένη,Σταύρου\n"),
        ("windows-1255", "en", "p@x.com,דוד,כהן\n"),
        ("windows-1256", "en", "p@x.com,محمد,علي\n"),
        ("macintosh", "en", "p@x.com;Agnès;Dupré\n"),
        ("macintosh", "en", "p@x.com;Søren;X\n"),
        ("macintosh", "en", "p@x.com;Ibáñez;X\n"),
        ("macintosh", "en", "p@x.com;Håkan;X\n"),
        ("IBM850", "en", "p@x.com;Agnès;Dupré\n"),
        ("IBM850", "en", "p@x.com;Søren;X\n"),
        ("IBM850", "en", "p@x.com;Àlex;João\n"),
        ("IBM852", "en", "p@x.com;Grażyna;Škoda\n"),
        ("gb18030", "en", "p@x.com,晓峰,欧阳\n"),
        ("gb18030", "en", "p@x.com,嘉怡,司徒\n"),
        ("Big5", "en", "p@x.com,冠廷,許\n"),
        ("Big5", "en", "p@x.com,淑惠,蔡\n"),
        ("Shift_JIS", "en", "p@x.com,悠斗,中島\n"),
        ("Shift_JIS", "en", "p@x.com,ユウト,中島\n"),
        ("EUC-JP", "en", "p@x.com,悠斗,中島\n"),
        ("EUC-KR", "en", "p@x.com,예은,황보\n"),
    ];
    let mut bad = Vec::new();
    for (encoding, language, text) in cases {
        let bytes = written(encoding, text);
        let (read, found) = read(&bytes, language);
        let right = read == *text;
        let offered = found.sure == Sure::Guess
            && found
                .others
                .iter()
                .any(|other| Encoding::named(other.encoding).unwrap().decode(&bytes) == *text);
        if !right && !offered {
            bad.push((*encoding, *text));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn issue_examples_are_read_as_written() {
    let cases: &[(&[u8], &str, &str)] = &[
        (
            b"Email;First Name;Last Name\np@x.example;Zo\x91;M\x9fller\n",
            "macintosh",
            "p@x.example;Zoë;Müller",
        ),
        (
            b"Email;First Name;Last Name\np@x.example;H\x82l\x8ane;Lef\x8avre\n",
            "IBM437",
            "p@x.example;Hélène;Lefèvre",
        ),
        (
            b"Email,First Name,Last Name\np@x.example,\xb7\xbc,\xcd\xf5\n",
            "gb18030",
            "p@x.example,芳,王",
        ),
        (b"Email\n\x1bada@x.example\n", "UTF-8", "\x1bada@x.example"),
        (
            b"\xef\xbb\xbfEmail\nada@x.example\n",
            "UTF-8",
            "ada@x.example",
        ),
        (b"E\0m\0a\0i\0l\0\n\0a\0@\0x\0\n\0", "UTF-16LE", "a@x"),
        (
            b"\x1b$B;3ED\x1b(B,yamada@x.example\n",
            "ISO-2022-JP",
            "山田,yamada@x.example",
        ),
    ];
    for (bytes, encoding, line) in cases {
        let (text, found) = read(bytes, "en");
        assert_eq!(found.encoding, *encoding, "{text}");
        assert!(text.lines().any(|found| found == *line), "{text:?}");
    }
}

#[test]
fn an_encoding_can_be_asked_for_by_any_usual_name() {
    for (name, text) in [
        ("cp850", "é"),
        ("ibm437", "é"),
        ("latin1", "‚"),
        ("mac", "Ç"),
        ("x-mac-roman", "Ç"),
    ] {
        let (read, found) = decode(b"\x82", Some(name), "").unwrap();
        assert_eq!((&*read, found.sure), (text, Sure::Certain), "{name}");
    }
    let unknown = decode(b"a", Some("klingon"), "");
    assert!(matches!(unknown, Err(InviteError::UnknownEncoding { .. })));
}

#[test]
fn lines_in_another_encoding_are_told() {
    let (text, found) = read(
        b"p@x.example,H\xc3\xa9l\xc3\xa8ne\nq@x.example,Ren\xe9\nr@x.example,Zoe\n",
        "fr",
    );
    assert_eq!(
        text.lines().collect::<Vec<_>>()[..2],
        ["p@x.example,Hélène", "q@x.example,René"]
    );
    assert_eq!(
        found.damage,
        [Damage {
            kind: DamageKind::OtherEncoding("windows-1252"),
            line: 2
        }]
    );
    assert_eq!(found.sure, Sure::Guess);
}

#[test]
fn text_damaged_before_is_told_and_repaired_where_possible() {
    let cases: &[(&str, Option<DamageKind>, Option<&str>)] = &[
        ("HÃ©lÃ¨ne", Some(DamageKind::DoubleEncoded), Some("Hélène")),
        ("J√∂rg", Some(DamageKind::DoubleEncoded), Some("Jörg")),
        ("J&ouml;rg", Some(DamageKind::Entity), Some("Jörg")),
        ("Ren&#233;e", Some(DamageKind::Entity), Some("Renée")),
        ("Ren?e", Some(DamageKind::QuestionMark), None),
        ("M\u{fffd}ller", Some(DamageKind::Replaced), None),
        ("Zo\u{91}", Some(DamageKind::Control), None),
        ("Ã‰mile", Some(DamageKind::DoubleEncoded), Some("Émile")),
        ("Ålesund", None, None),
        ("JOÃO", None, None),
        ("Who?", None, None),
        ("AT&T; R&D", None, None),
        ("a@x.example?x=1", None, None),
    ];
    for (text, kind, repaired) in cases {
        let (_, found) = read(text.as_bytes(), "en");
        assert_eq!(
            found.damage.first().map(|damage| damage.kind),
            *kind,
            "{text}"
        );
        let again = fixes::decoded_again(text).unwrap_or_else(|| fixes::entities(text));
        assert_eq!((again != *text).then_some(&*again), *repaired, "{text}");
    }
}

/// Cell, language, how it is read, how sure.
#[test]
fn the_language_of_the_person_decides_between_encodings() {
    let cases: &[(&[u8], &str, &str, Sure)] = &[
        (b"Ma\xf9l", "en", "Maůl", Sure::Guess),
        (b"Ma\xf9l", "fr", "Maùl", Sure::Likely),
        (b"Ma\xf9l", "fr-CA", "Maùl", Sure::Likely),
        (b"Ma\xf9l", "cs", "Maůl", Sure::Likely),
        (b"B\x81rk", "en", "Bürk", Sure::Guess),
        (b"B\x81rk", "de", "Bürk", Sure::Likely),
    ];
    for (cell, language, expected, sure) in cases {
        let (text, found) = read(cell, language);
        assert_eq!(
            (text.as_str(), found.sure),
            (*expected, *sure),
            "{language}"
        );
    }
}

/// Of a domain of its own, the same cell is read as people there write.
#[test]
fn the_domains_of_the_addresses_decide_between_encodings() {
    let cases: &[(&[u8], &str)] = &[
        (b"p@x.fr,Ma\xf9l", "p@x.fr,Maùl"),
        (b"p@x.cz,Ma\xf9l", "p@x.cz,Maůl"),
        (b"p@firma.pl,Z\xb9bek", "p@firma.pl,Ząbek"),
    ];
    for (line, expected) in cases {
        assert_eq!(read(line, "en").0, *expected);
    }
}
