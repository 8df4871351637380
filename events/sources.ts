/** As whom Kulanz speaks: no producer uses these, on AWS no producer's role can. */

/** The `source` of everything Kulanz itself says: what came of a case. */
export const ownSource = 'kulanz';

/** The `source` under which the schedule tells hours, dates and what waits in vain. */
export const scheduleSource = 'kulanz.schedule';

/** The `source` of what Kulanz raises for itself about hosts; it goes the way of any other event. */
export const hostsSource = 'kulanz.hosts';

/** The `source` of what Kulanz raises itself so that an offer holds for all; it goes the way of any other event. */
export const paritySource = 'kulanz.parity';

/** The `source` of what people do at the console. */
export const deskSource = 'kulanz.desk';

/** Whether Kulanz alone speaks as that. */
export const isOurs = (source: string): boolean => source === ownSource || source.startsWith(`${ownSource}.`);
