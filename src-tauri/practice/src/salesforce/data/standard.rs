//! Fields that the package brings, and those that are made by hand for activities.

use super::Kind;

/// Name, label and kind.
pub(super) type Known = (&'static str, &'static str, Kind);

/// Its label is known; its API name is not published, and this one is invented. It is to be found by its label.
const OPT_OUT: Known = (
    "mkto_si__Marketo_Sales_Opt_Out__c",
    "Marketo Sales Opt Out",
    Kind::Boolean,
);

/// Fields of the package on leads.
pub(super) const LEAD_FIELDS: [Known; 14] = [
    OPT_OUT,
    ("mkto_si__Priority__c", "Engagement", Kind::Number),
    (
        "mkto_si__Relative_Score_Value__c",
        "Relative Score Value",
        Kind::Number,
    ),
    ("mkto_si__Relative_Score__c", "Relative Score", Kind::Text),
    ("mkto_si__Urgency_Value__c", "Urgency Value", Kind::Number),
    ("mkto_si__Urgency__c", "Urgency", Kind::Text),
    (
        "mkto_si__Last_Interesting_Moment__c",
        "Last Interesting Moment",
        Kind::Text,
    ),
    (
        "mkto_si__Last_Interesting_Moment_Date__c",
        "Last Interesting Moment Date",
        Kind::DateTime,
    ),
    (
        "mkto_si__Last_Interesting_Moment_Desc__c",
        "Last Interesting Moment Desc",
        Kind::TextArea,
    ),
    (
        "mkto_si__Last_Interesting_Moment_Source__c",
        "Last Interesting Moment Source",
        Kind::Text,
    ),
    (
        "mkto_si__Last_Interesting_Moment_Type__c",
        "Last Interesting Moment Type",
        Kind::Text,
    ),
    ("mkto_si__HideDate__c", "HideDate", Kind::Date),
    (
        "mkto_si__Add_to_Marketo_Campaign__c",
        "Add to Marketo Campaign",
        Kind::Text,
    ),
    ("mkto_si__View_in_Marketo__c", "View in Marketo", Kind::Text),
];

/// Fields of the package on contacts.
pub(super) const CONTACT_FIELDS: [Known; 16] = {
    let mut fields = [("mkto_si__Sales_Insight__c", "Sales Insight", Kind::Text); 16];
    let mut place = 0;
    while place < LEAD_FIELDS.len() {
        fields[place] = LEAD_FIELDS[place];
        place += 1;
    }
    fields[15] = (
        "mkto_si__Mkto_Lead_Score__c",
        "Marketo Lead Score",
        Kind::Number,
    );
    fields
};

/// The seven fields that Adobe puts on the layouts of leads and contacts.
pub(super) const ON_LAYOUTS: [&str; 7] = [
    "mkto_si__Priority__c",
    "mkto_si__Relative_Score_Value__c",
    "mkto_si__Urgency_Value__c",
    "mkto_si__Last_Interesting_Moment_Date__c",
    "mkto_si__Last_Interesting_Moment_Desc__c",
    "mkto_si__Last_Interesting_Moment_Source__c",
    "mkto_si__Last_Interesting_Moment_Type__c",
];

/// The 15 fields that are made by hand for activities; the last one is the one that is deleted again.
/// Name, label, kind and length.
pub(super) const ACTIVITY_FIELDS: [(&str, &str, Kind, u32); 15] = [
    ("mktosales_call_outcome__c", "Call Outcomes", Kind::Text, 50),
    ("mktosales_call_reason__c", "Call Reasons", Kind::Text, 50),
    (
        "MSE_Call_Local_Presence_ID__c",
        "Marketo Sales Call Local Presence ID",
        Kind::Text,
        255,
    ),
    (
        "MSE_Call_Recording__c",
        "Marketo Sales Call Recording URL",
        Kind::Url,
        255,
    ),
    ("MSE_Campaign__c", "Marketo Sales Campaign", Kind::Text, 255),
    (
        "MSE_Current_Campaign_Step__c",
        "Marketo Sales Campaign Current Step",
        Kind::Text,
        255,
    ),
    (
        "MSE_Campaign_Details_Link__c",
        "Marketo Sales Campaign URL",
        Kind::Url,
        255,
    ),
    (
        "MSE_Presentation_Viewed__c",
        "Marketo Sales Email Attachment Viewed",
        Kind::Boolean,
        0,
    ),
    (
        "MSE_Clicked__c",
        "Marketo Sales Email Clicked",
        Kind::Boolean,
        0,
    ),
    (
        "MSE_Email_Status__c",
        "Marketo Sales Email Status",
        Kind::Text,
        255,
    ),
    (
        "MSE_Template__c",
        "Marketo Sales Email Template",
        Kind::Text,
        255,
    ),
    (
        "MSE_Template_Details__c",
        "Marketo Sales Email Template URL",
        Kind::Url,
        255,
    ),
    ("MSE_Details__c", "Marketo Sales Email URL", Kind::Url, 255),
    (
        "MSE_Viewed__c",
        "Marketo Sales Email Viewed",
        Kind::Boolean,
        0,
    ),
    (
        "MSE_Replied__c",
        "Marketo Sales Email Replied",
        Kind::Boolean,
        0,
    ),
];
