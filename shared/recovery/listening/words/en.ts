import type { WordClasses } from '../words.ts';

export const en: WordClasses = {
  allow:
    'allow*|cover|covered|covers|dictate*|eligible|entitled|forbid*|let|lets|oblige*|obliged|permit*|possible|prescribe*|provide*|require*|required|responsible|said|say|says|state|states|stipulate*|support|supports',
  bad: 'afraid|alas|bear|blocked|bumped|cancel*|declin*|deleted|denied|deny|disallow*|exclud*|exclude*|expire*|failed|forbid*|forfeit*|forgot|frozen|gone|impossible|ineligible|insist|invalid|lapse*|liability|liable|locked|lost|missed|nonnegotiable|off|out|overbooked|powerless|preclude*|prevent*|prohibit*|refusal|refuse*|regret*|reject*|rules|sadly|sold|sorry|strict|stuck|suspended|terminated|tied|unable|unavailable|understand|unfortunately|void|wiped|withdrawn|withheld|worthless|wrong|wrongly',
  because:
    'according|as|because|by|due|given|hence|meaning|means|owing|per|result|since|so|therefore|thus|under|which|why',
  before:
    'ahead|before|earlier|faster|favor*|favour*|first|front|precedence|precedes|preference|preferential|preferred|prioritise*|prioritize*|priority|queue-jump|quicker|quickest|sooner|top',
  but: 'but|however|though|yet',
  can: 'able|allowed|authorised|authorized|can|could|may|might|permitted',
  customer:
    'account|accounts|anglers|applicant*|backer*|bidder*|borrower*|businesses|buyer*|caller*|camper*|cardholder*|client*|companies|couple|customer*|diner*|diners|donor*|families|family|firms|flier*|flyer*|friend*|gentleman|golfers|guest*|holder*|hotel-guests|household*|investor*|lady|member*|neighbor*|neighbour*|newcomer*|passenger*|patient*|patron*|people|person|player*|policyholder*|pupils|purchaser*|reader*|regulars|resident*|shopper*|somebody|someone|sponsor*|student*|subscriber*|supporter*|tenant*|traveler*|traveller*|user*|visitor*|walkins',
  decide:
    'approval|approve|authoris*|authoriz*|call|control|decide*|decision*|hands|influence|release*|say|sign|signed|signoff',
  given:
    'allocated|allotted|assigned|awarded|booked|claimed|diverted|earmarked|gave|get|given|got|handed|held|kept|let|needed|offered|passed|promised|reallocated|reassigned|redirected|released|rented|requested|reserved|saved|snapped|sold|taken|took|wanted|went',
  good: 'accepted|anyway|apolog*|apologise|approved|ask|asking|better|bring|bringing|call|cheaper|collect|compensat*|complete|confirmed|congratulations|course|credited|delighted|dispatched|done|dropped|easier|enjoy|enough|explain|extend|extended|fixed|forgive|found|free|glad|gladly|happy|help|immediately|invited|join|keep|keeping|lifted|lowered|open|ordered|personally|put|ready|refund*|regardless|reimburs*|repaired|replace|replaced|replacing|reserved|right|ring|scrapped|send|sent|shipped|show|sorted|swap|thank*|waive*|waived|waiving|welcome|yours',
  group:
    'association|bank|banquet|birthday|booking|brand|builder|celebrities|celebrity|chain|choir|class|club|coach|company|conference|consortium|contractor|corporation|council|crowd|dealer|dealership|delegates|delegation|developer|donor*|embassy|event|festival|film|firm|function|group|groups|hen|hotel|investor*|league|mayor|minister|ministry|operator|orchestra|party|politician*|reception|retailer|school|seminar|society|sponsor*|stag|team|tour|wedding',
  info: 'address|attached|below|between|called|closed|enclosed|entrance|evening|find|floor|four|friday|hall|hours|located|monday|morning|nine|noon|number|oclock|open|page|phone|reach|saturday|saturdays|six|starts|street|sunday|ten|thursday|today|tomorrow|tuesday|two|wednesday',
  job: 'appointment*|assignment*|booking|bookings|commission*|contract|contracts|deal|deals|enquiry|job|jobs|order|orders|project|projects|reservation*|site',
  just: 'always|anyone|clear|clearly|everybody|everyone|principle|same|simply|strictly',
  late: 'after|another|autumn|backlog|before|behind|delay*|eventually|hold|last|late|later|longer|lying|march|months|next|patience|patient|pending|pile|slow|until|wait|waiting|weeks',
  longer:
    'annual|better|bigger|contract|decades|frequently|gold|higher|longer|membership|more|often|oftener|pass|platinum|premium|regularly|season|status|subscription|years',
  me: 'i|id|ill|im|ive|me|mine|my|myself',
  more: 'annual|another|best|better|big|big-spending|bigger|biggest|business|commercial|contracted|corporate|different|elite|established|exclusive|existing|faithful|famous|fleet|foreign|frequent|gold|good|heavier|heavy|high-spending|high-value|higher|important|influential|insured|key|large|larger|largest|lifelong|long-standing|long-term|longer|longstanding|longterm|loyal|lucrative|major|old|older|oldest|other|paying|permanent|platinum|platinum-level|preferred|premium|prestige|prestigious|priority|private|profitable|prominent|regular|repeat|returning|richer|senior|silver|steady|top|trade|urgent|valuable|valued|vip|wealthier|wealthiest|wealthy|well-known',
  must: 'had|has|have|haveto|must|need|needs|to',
  not: 'arent|cannot|cant|couldnt|didnt|doesnt|dont|hadnt|hasnt|havent|isnt|mustnt|neither|never|no|nobody|none|nor|not|nothing|shouldnt|unable|wasnt|werent|without|wont|wouldnt',
  only: 'exclusively|just|merely|only|solely',
  outside:
    'agency|agent|agents|airline*|carrier*|contractor*|courier*|distributor*|franchise*|haulier*|installer*|insurer*|landlord|manufacturer*|operator|partner|partners|post|postal|provider*|publisher*|subcontractor*|supplier*|third-party|vendor*|wholesaler*',
  pay: 'charge*|cost|costs|due|euros|fee|fees|fine|invoice*|pay|payable|pays|penalty|pounds|price|surcharge',
  ranked:
    'fliers|flyers|keyaccount|leaseholders|members|patrons|regulars|season-ticket|shareholders|subscribers|vip|vips',
  rule: 'agreement*|bylaw*|cap|charter|clause*|code|compliance|conditions|contract*|criteria|criterion|cutoff|deadline*|directive*|formalit*|guidance|guideline*|instructions|legislation|limit|limits|mandate*|polic*|principle*|procedure|procedures|protocol*|provisions|quota*|regulation*|requirement*|rule|rulebook|rules|schedule|small-print|standards|statute*|stipulation*|tandcs|tariff*|tcs|terms|threshold*',
  shortage:
    'absence*|backlog|backlog*|bottleneck|breakdown|crash|failure|glitch|handover|holiday|holidays|ill|influx|leave|maintenance|merger|migration|moving|outage*|outages|overloaded|overstretched|rebrand|refurbishment|relocating|relocation|renovation|reorgani*|reorganisation|restructur*|rollout|short|short-staffed|shortage*|shorthanded|sick|sickness|staffed|staffing|stock-taking|stocktake|stocktaking|stretched|strike|takeover|turnover|understaffed|upgrade|vacancies|volume|volumes|workload',
  thing:
    'allocation|apartment*|appointment|bed|beds|berth*|bike*|boat*|booking|cabin*|car|cars|copies|copy|court*|deliveries|delivery|device*|discount|driver|electrician|engineer|fitter|flat|flats|garage|goods|hall|house|item*|lane|lanes|loan|machine*|meal*|offer|one|ones|parcel*|pitch*|place*|plumber|reservation|room*|seat*|slot*|space*|stock|stocks|studio|table*|technician|ticket*|unit|upgrade|van|vans',
  tool: 'algorithm|app|automation|bureaucracy|computer*|crm|database*|form|forms|hierarchy|infrastructure|interface|machine|organisation|organization|platform*|portal|proces*|program*|queue|scheduler|screen|server*|setup|sistem|software|spreadsheet|structure|system|systems|sytem|template*|ticketing|till|tool|tools|website|workflow*',
  unit: 'accounting|accounts|admin|administration|administrators|assessor*|audit|auditors|back-office|billing|board|boss*|branch*|caretaker|center|centre|colleague*|committee|compliance-team|council|crew|department*|depot*|dept|depts|desk|director*|dispatch|division*|engineering|engineers|facilities|finance|group|headoffice|headquarters|helpdesk|hierarchy|hq|hr|inspector*|kitchen|legal|logistics|management|manager*|marketing|office*|payroll|personnel|planners|planning|procurement|purchasing|quality|reception|registry|sales|schedulers|scheduling|security|seniors|shift|staff|superior|superiors|supervisor*|support|surveyor*|team|teams|technicians|treasury|underwriters|underwriting|unit|units|upstairs|warehouse*|workshop*',
  we: 'our|ours|us|we|wed|well|were|weve',
  you: 'u|you|youd|youll|your|youre|yours|yourself|youve',
};
