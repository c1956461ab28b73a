//! The activity types that sales people's work is written as.
//!
//! Five have ids that Adobe publishes (*Marketo Lead Activity Data Stream*); they are older than MSI
//! Actions, so they prove nothing about it. The other three are known by name only, and Adobe's pages
//! spell those in two ways.

/// An activity type of sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SalesActivity {
    /// An e-mail was sent.
    SendEmail,
    /// An e-mail was opened.
    OpenEmail,
    /// A link in an e-mail was clicked.
    ClickEmail,
    /// An e-mail was replied to.
    ReceiveEmail,
    /// An e-mail bounced.
    EmailBounced,
    /// A call was made.
    ReceivedCall,
    /// A person was added to a sales campaign.
    AddToCampaign,
    /// A person was removed from a sales campaign.
    RemoveFromCampaign,
}

impl SalesActivity {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::SendEmail,
        Self::OpenEmail,
        Self::ClickEmail,
        Self::ReceiveEmail,
        Self::EmailBounced,
        Self::ReceivedCall,
        Self::AddToCampaign,
        Self::RemoveFromCampaign,
    ];

    /// The one that a type is, by its id or by its name.
    pub fn of(id: i64, name: &str) -> Option<Self> {
        let by_id = match id {
            39 => Some(Self::SendEmail),
            40 => Some(Self::OpenEmail),
            41 => Some(Self::ClickEmail),
            45 => Some(Self::ReceiveEmail),
            48 => Some(Self::EmailBounced),
            _ => None,
        };
        by_id.or_else(|| match name.trim().to_ascii_lowercase().as_str() {
            "received sales call" | "sales call received" => Some(Self::ReceivedCall),
            "add to sales campaign" | "added to sales campaign" => Some(Self::AddToCampaign),
            "remove from sales campaign" | "removed from sales campaign" => {
                Some(Self::RemoveFromCampaign)
            }
            _ => None,
        })
    }

    /// Whether it came with MSI Actions or Sales Connect, as far as is known: a hint, no proof.
    pub fn hints_at_actions(self) -> bool {
        matches!(
            self,
            Self::ReceivedCall | Self::AddToCampaign | Self::RemoveFromCampaign
        )
    }
}
