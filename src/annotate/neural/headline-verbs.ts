/** Verbs of headlines whose bare form is a noun or an adjective too. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  `address aid aim airlift ambush appeal approve arrest assault attack award back ban bar battle besiege blame blast block
   blockade bomb bombard boost boycott brief call campaign cancel capture caution cause censure challenge charge cheer claim clash
   clear close command condemn contest control convict counter crack cross curb curse cut damage debate decry defeat defect delay
   demand deny deploy desert destroy detail detain die disperse display dispute doubt drop ease eject end endorse escape escort
   evict exchange execute exile expel face fault fear fight find fine fire flee flood force free freeze gain grant grill guard
   gun hack hail halt hammer head hit hold honor honour host hunt impose injure intercept invade jail join kidnap kill launch leave
   lift link lob loot march mark mass meet mob monitor mourn murder name need OK offer open order oust pardon parade patrol pay
   picket pitch plan pledge plot pound praise press pressure probe prompt protest publish push question quit raid raise rally ram
   ransack rape rebuke recall reject release renew report rescue retake retreat return review riot risk rival rob rout rule sack
   sanction scale score scramble seal search seek seize sentence share shell shoot shun shut sign signal slam slash slay sponsor
   spurn squeeze stab stage stand start stone stop storm strike suffer suit support surrender surround suspend swap sweep tackle
   talk target tear thank threaten top torch torture tour trade transfer trap trigger urge vandalise veto vie view visit vote
   vow walk want warn weigh welcome win withdraw wound`
    .split(/\s+/)
    .map((verb) => verb.toLowerCase()),
);
