//! How much a reading of cells looks like the names of people.

use super::{Encoding, Region};

/// A lead from which the best reading is taken without asking.
pub(super) const CLEAR: f64 = 0.8;

/// Names with letters beyond ASCII that are frequent in lists, lower case. A reading that has them is hardly wrong.
const NAMES: &str = "hélène helene françois françoise rené renée josé maría jesús andré andrée jérôme léa zoé chloé théo gaël \
    noël noëlle joël joëlle raphaël michaël loïc anaïs benoît aurélie amélie émilie élodie éric étienne frédéric grégory \
    sébastien stéphane stéphanie valérie véronique cécile céline gérard hervé rémi rémy clément mélanie lefèvre lefebvre \
    müller jürgen jörg björn günter günther schröder krüger schäfer köhler könig möller böhm weiß groß bäcker jäger \
    søren jørgen bjørn ødegård åsa göran sjöberg lindström öberg nuñez muñoz peña gonzález garcía rodríguez fernández \
    lópez pérez sánchez gómez díaz álvarez jiménez ramón andrés joão antónio conceição gonçalves simões magalhães \
    nicolò niccolò dvořák novák novotný svoboda černý procházka kučera veselý horák němec marek pokorný růžička beneš \
    jiří tomáš lukáš ondřej václav zdeněk łukasz paweł michał stanisław wiśniewski wójcik kowalczyk kamiński zieliński \
    kovács szabó tóth horváth nagy kiss molnár gergő zoltán öztürk yılmaz çelik şahin gül özgür ömer ümit \
    иванов иван мария анна сергей дмитрий александр елена ольга петров смирнов кузнецов попов наталья татьяна юрий \
    γιώργος μαρία παπαδόπουλος νίκος δημήτρης";

/// Frequent family names, and letters of given names, in scripts that have thousands of letters.
const HAN: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂華華張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許傅呂蘇盧蔣賈葉閻鍾譚鄒陸顧錢湯喬賀賴龔偉麗強軍藝傑濤蘭霞剛美玲雅婷淑芬志家豪俊宏佳怡建國佐藤鈴木高橋田中伊藤渡辺山本中村小林加藤吉田山田佐々木山口松本井上木村斎藤清水太郎花子一郎";
const HANGUL: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지수영현준서연미은혜경희철동상호석";

/// What the addresses and the person's language say about where the names are from.
pub(super) struct Prior {
    regions: Vec<Region>,
    letters: String,
    old_mac: bool,
}

/// Domains and languages of a region, and the letters of the languages there.
const PLACES: [(&str, Region, &str); 26] = [
    ("fr", Region::Western, "éèêëàâçùûüôîïœæÿ"),
    ("be", Region::Western, "éèêëàâçùûüôîïœ"),
    ("de", Region::Western, "äöüß"),
    ("at", Region::Western, "äöüß"),
    ("ch", Region::Western, "äöüéèàâçêë"),
    ("es", Region::Western, "áéíóúñü"),
    ("mx", Region::Western, "áéíóúñü"),
    ("it", Region::Western, "àèéìòù"),
    ("pt", Region::Western, "ãõáéíóúâêôç"),
    ("br", Region::Western, "ãõáéíóúâêôç"),
    ("nl", Region::Western, "éëïöü"),
    ("se", Region::Western, "åäöé"),
    ("dk", Region::Western, "æøåé"),
    ("no", Region::Western, "æøåé"),
    ("fi", Region::Western, "äöå"),
    ("pl", Region::Central, "ąćęłńóśźż"),
    ("cz", Region::Central, "áčďéěíňóřšťúůýž"),
    ("sk", Region::Central, "áäčďéíĺľňóôŕšťúýž"),
    ("hu", Region::Central, "áéíóöőúüű"),
    ("ro", Region::Central, "ăâîșțşţ"),
    ("hr", Region::Central, "čćđšž"),
    ("si", Region::Central, "čšž"),
    ("tr", Region::Turkish, "çğıöşü"),
    ("lt", Region::Baltic, "ąčęėįšųūž"),
    ("lv", Region::Baltic, "āčēģīķļņšūž"),
    ("ee", Region::Baltic, "äõöüšž"),
];
/// Domains of regions with a script of their own.
const SCRIPTS: [(&str, Region); 14] = [
    ("ru", Region::Cyrillic),
    ("ua", Region::Cyrillic),
    ("by", Region::Cyrillic),
    ("bg", Region::Cyrillic),
    ("kz", Region::Cyrillic),
    ("rs", Region::Cyrillic),
    ("gr", Region::Greek),
    ("il", Region::Hebrew),
    ("th", Region::Thai),
    ("vn", Region::Vietnamese),
    ("cn", Region::Chinese),
    ("tw", Region::Taiwanese),
    ("jp", Region::Japanese),
    ("kr", Region::Korean),
];

impl Prior {
    pub(super) fn of(bytes: &[u8], language: &str) -> Self {
        let places: Vec<String> = domains(bytes)
            .chain([language.to_ascii_lowercase()])
            .collect();
        let mut prior = Self {
            regions: Vec::new(),
            letters: String::new(),
            // Line ends of CR alone were written by Macs before 2001, and by Excel for Mac long after.
            old_mac: bytes.contains(&b'\r') && !bytes.contains(&b'\n'),
        };
        for place in places {
            for (_, region, letters) in PLACES.iter().filter(|(name, ..)| *name == place) {
                prior.regions.push(*region);
                prior.letters.push_str(letters);
            }
            let region = SCRIPTS.iter().find(|(name, _)| *name == place);
            prior.regions.extend(region.map(|(_, region)| *region));
        }
        prior
    }
}

/// Top-level domains of the addresses, each once.
fn domains(bytes: &[u8]) -> impl Iterator<Item = String> {
    let mut found = std::collections::BTreeSet::new();
    for at in memchr::memchr_iter(b'@', bytes).take(10_000) {
        let domain = bytes[at + 1..].iter().take(255);
        let domain: Vec<u8> = domain
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .map(u8::to_ascii_lowercase)
            .collect();
        let last = domain
            .rsplit(|byte| *byte == b'.')
            .next()
            .unwrap_or_default();
        found.extend(std::str::from_utf8(last).ok().map(str::to_owned));
    }
    found.into_iter()
}

/// Average score of the characters beyond ASCII, from about -10 (nonsense) to 5 (names).
pub(super) fn of(cells: &[String], encoding: &Encoding, prior: &Prior) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for cell in cells {
        for word in
            cell.split(|c: char| c.is_ascii_punctuation() && c != '\'' && c != '?' || c == ' ')
        {
            if !word.is_ascii() {
                let letters = word.chars().filter(|c| !c.is_ascii()).count();
                sum += of_word(word, prior);
                count += f64::from(u32::try_from(letters).unwrap_or(u32::MAX));
            }
        }
    }
    if count == 0.0 {
        return 0.0;
    }
    let home = encoding
        .region
        .is_some_and(|region| prior.regions.contains(&region));
    let mac = prior.old_mac && encoding.name.contains("mac");
    sum / count + if home { 1.0 } else { 0.0 } + if mac { 2.0 } else { 0.0 } - rarity(encoding)
}

/// Encodings that are hardly written any more lose against a usual one that reads as well.
fn rarity(encoding: &Encoding) -> f64 {
    match encoding.name {
        "windows-1252" => 0.0,
        "windows-1254" | "windows-1257" | "windows-1258" | "macintosh" | "IBM437" | "IBM850"
        | "IBM852" | "IBM866" | "KOI8-R" | "KOI8-U" => 0.4,
        "x-mac-cyrillic" | "ISO-8859-5" | "ISO-8859-13" | "ISO-8859-16" => 1.2,
        _ => 0.2,
    }
}

fn of_word(word: &str, prior: &Prior) -> f64 {
    let chars: Vec<char> = word.chars().collect();
    let mut sum = 0.0;
    let lower: String = word.to_lowercase();
    if NAMES
        .split(' ')
        .any(|name| !name.is_empty() && name == lower)
    {
        sum += 5.0;
    }
    for (at, c) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        sum += of_letter(*c, prior) + of_place(*c, before, after);
    }
    sum
}

/// A character by itself.
fn of_letter(c: char, prior: &Prior) -> f64 {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let expected = if prior.letters.contains(lower) {
        1.5
    } else {
        0.0
    };
    expected
        + match lower {
            '\u{fffd}' | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' => -10.0,
            'é' | 'è' | 'ê' | 'ë' | 'à' | 'â' | 'ä' | 'ç' | 'ô' | 'ö' | 'ó' | 'ü' | 'ú' | 'í'
            | 'î' | 'ï' | 'á' | 'ã' | 'ñ' | 'ß'
            // Cyrillic, Greek, kana, Hebrew, Arabic.
            | '\u{430}'..='\u{44f}'
            | 'ё'
            | '\u{3ac}'..='\u{3ce}'
            | '\u{3041}'..='\u{30fe}'
            | '\u{5d0}'..='\u{5ea}'
            | '\u{621}'..='\u{64a}' => 3.0,
            'ą' | 'ć' | 'ę' | 'ł' | 'ń' | 'ś' | 'ź' | 'ż' | 'ř' | 'ě' | 'ů' | 'č' | 'š' | 'ž'
            | 'ő' | 'ű' | 'ğ' | 'ş' | 'ı' | 'ý' | 'å' | 'ø' => 2.4,
            'ò' | 'ù' | 'û' | 'ì' | 'õ' => 2.0,
            'æ' | 'œ' | '\u{400}'..='\u{45f}' | '\u{e01}'..='\u{e4e}' => 1.0,
            'ð' | 'þ' | 'ÿ' | 'ƒ' | 'ª' | 'º' | 'µ' => -2.0,
            '\u{100}'..='\u{24f}' | '\u{1ea0}'..='\u{1eff}' => 0.8,
            _ if HAN.contains(lower) => 4.0,
            _ if HANGUL.contains(lower) => 3.5,
            '\u{4e00}'..='\u{9fff}' => 2.0,
            '\u{ac00}'..='\u{d7a3}' => 1.5,
            _ if c.is_alphabetic() => -1.0,
            '\u{a0}' | '’' | '–' | '—' | '…' | '“' | '”' | '«' | '»' | '„' | '®' | '™' | '€' => {
                0.5
            }
            _ => -5.0,
        }
}

/// A character by its neighbours: names have one script, and capitals at the beginning.
fn of_place(c: char, before: Option<char>, after: Option<char>) -> f64 {
    let mut sum = 0.0;
    let neighbours = [before, after];
    let letters = || {
        neighbours
            .into_iter()
            .flatten()
            .filter(|c| c.is_alphabetic())
    };
    if c.is_alphabetic() && letters().any(|other| script(other) != script(c)) {
        sum -= 5.0;
    }
    if !c.is_alphabetic() && before.is_none() && after.is_none() {
        sum += 3.0;
    }
    if !c.is_alphabetic() && c != '\u{a0}' && letters().count() == 2 {
        sum += if c == '’' { 2.0 } else { -3.0 };
    }
    // Latin names have few accents, and hardly two in a row.
    let accented = |c: &char| !c.is_ascii() && c.is_alphabetic() && script(*c) == 0;
    if accented(&c) {
        let count = neighbours.into_iter().flatten().filter(accented).count();
        sum -= [0.0, 1.0, 2.5][count];
    }
    if c.is_uppercase() && before.is_some_and(char::is_lowercase) {
        sum -= 4.0;
    }
    if c.is_uppercase() && before.is_none() && after.is_some_and(char::is_lowercase) {
        sum += 0.5;
    }
    if c.is_lowercase() && after.is_some_and(char::is_uppercase) {
        sum -= 3.0;
    }
    sum
}

fn script(c: char) -> u8 {
    match c {
        '\u{370}'..='\u{3ff}' => 1,
        '\u{400}'..='\u{4ff}' => 2,
        '\u{590}'..='\u{5ff}' => 3,
        '\u{600}'..='\u{6ff}' => 4,
        '\u{e00}'..='\u{e7f}' => 5,
        '\u{ac00}'..='\u{d7a3}' => 6,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '々' => 7,
        _ => 0,
    }
}
