/**
 * Tracking parameters that advertisers, mailing tools, social networks, shops and newspapers add to links. They carry
 * no choices. Collected from the lists of Firefox, Brave, Safari and ClearURLs and from the tools' manuals.
 */
const names = new Set(
  [
    // Advertisers' click ids.
    "fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ysclid ymclid twclid ttclid li_fat_id epik rdt_cid sccid",
    "scclid irclickid irgwc ef_id s_kwcid wickedid rb_clickid zanpid tduid cjevent cjdata clickid click_id adgroupid",
    "ad_id campaign_id campaignid matchtype srsltid qclid tblci obclid dicbo",
    // Social networks and messengers.
    "igshid igsh mibextid si ref ref_src ref_url refsrc referrer referer source src share_id",
    "sharer shareid fb_action_ids fb_action_types fb_ref fb_source fbc fbp action_object_map action_type_map xmt",
    "rcm lipi trk trkinfo trkcampaign cvid ocid wt.mc_id wt_mc wt_zmc smid smtyp sr_share sh _r _t is_from_webapp",
    "sender_device story_fbid",
    // Mailing tools.
    "mc_cid mc_eid mkt_tok vero_id vero_conv _hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_anon_id oly_enc_id",
    "ml_subscriber ml_subscriber_hash _ke _kx __s ss_source ss_campaign_id ss_email_id dm_i dm_t nr_email_referer",
    "elqtrackid elqtrack elqaid elqat elqcampaignid elq _bta_tid _bta_c trk_contact trk_msg trk_module trk_sid _cldee",
    "esid inf_contact_key ck_subscriber_id sc_src sc_lid sc_uid sc_llid sc_customer sc_eh bbeml cmid mailid sfmc_id",
    // Counting: Google, Adobe, Yandex, Piwik and others.
    "_ga _gl _gac _openstat s_cid cid cmpid cmp ncid icid xtor guccounter guce_referrer guce_referrer_sig _branch_match_id",
    "_branch_referrer gs_lcp gs_lcrp ved ei sa usg usqp sxsrf sca_esv opi hss_channel vgo_ee rtid bxid ito wpsrc spm scm",
    "mtm yptr amp outputtype nocache _x_tr_sl _x_tr_tl _x_tr_hl _x_tr_pto _x_tr_hist",
  ].flatMap((line) => line.split(" ")),
);

/** Prefixes of tracking parameters: `utm_source`, `hsa_cam`, `pk_campaign`. */
const families =
  /^(utm|mtm|pk|piwik|matomo|hsa|itm|stm|ga|gad|pf_rd|pd_rd|at|ns|bsft|aff|ir|trk|oft|hmb|int|sk|iesrc|tt|__cf_chl)_|^_hs|^__cf_|^__twitter/;

/** Whether a parameter, in lower case, is a tracking parameter, which is dropped silently. */
export const isStranger = (key: string): boolean => names.has(key) || families.test(key);
