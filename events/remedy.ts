import * as z from 'zod/mini';
import { once } from './fields.ts';
import { type AfterTheSale, afterTheSale } from './remedies/after-the-sale.ts';
import { type Belonging, belonging } from './remedies/belonging.ts';
import { type Colleagues, colleagues } from './remedies/colleagues.ts';
import { type KeptWord, keptWord } from './remedies/kept-word.ts';
import { type Listening, listening } from './remedies/listening.ts';
import type { Basis } from './remedies/parts.ts';

export { type Basis, basis } from './remedies/parts.ts';

/** One thing to be done. `value`, where it has a worth, is in minor units. */
export type Remedy = { basis: Basis } & (AfterTheSale | KeptWord | Belonging | Listening | Colleagues);
export type RemedyKind = Remedy['kind'];

const families = () => [...afterTheSale(), ...keptWord(), ...belonging(), ...listening(), ...colleagues()] as const;

/** The schema of {@link Remedy}. */
export const remedy = once((): z.ZodMiniType<Remedy> => z.discriminatedUnion('kind', [...families()]));

/** The schema of {@link RemedyKind}. */
export const remedyKind = once(() => z.enum(families().flatMap(({ shape }) => shape.kind.def.values)));
