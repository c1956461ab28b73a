use super::*;

fn expected() -> Expected {
    Expected {
        hosts: ["localhost:17170", "127.0.0.1:17170", "[::1]:17170"].map(str::to_owned),
        path: "/callback".to_owned(),
        state: Secret::new("the-state"),
        issuer: None,
        starting: None,
        taken: false,
    }
}

#[test]
fn o_13_a_query_is_decoded_strictly() {
    let pairs = |query| decode(query).map(|pairs| pairs.len());
    assert_eq!(pairs(""), Some(0));
    assert_eq!(pairs("a=1&&b&=c"), Some(3));
    assert_eq!(decode_one("%41%2b+%c3%A9").as_deref(), Some("A+ é"));
    for bad in ["%", "%4", "%4g", "%%41", "%é1", "%ff", "a%+1", "%-1"] {
        assert_eq!(decode_one(bad), None, "{bad}");
    }
}

#[test]
fn the_answer_counts_once_and_the_pages_beside_it_only_after_it() {
    let mut expected = expected();
    let (answer, refusal) = (
        "/callback?code=c&state=the-state",
        "/callback?error=e&state=the-state",
    );
    let code = Verdict::Callback(Callback::Code(Secret::new("c")));
    assert_eq!(expected.judge_pasted(answer), code);
    for page in ["/callback/done", "/callback/over"] {
        let stray = Verdict::Stray(Stray::Path);
        assert_eq!(expected.judge_pasted(page), stray, "{page}");
    }
    expected.taken = true;
    assert_eq!(expected.judge_pasted(answer), Verdict::Again);
    assert_eq!(expected.judge_pasted(refusal), Verdict::Again);
    assert_eq!(expected.judge_pasted("/callback/done"), Verdict::Outcome);
    assert_eq!(expected.judge_pasted("/callback/over"), Verdict::Over);
    let stray = Verdict::Stray(Stray::State);
    assert_eq!(expected.judge_pasted("/callback?code=c&state=other"), stray);
}
