/** What the wall is made of, as checks that a test can turn on the house and on a house with a hole in it. */
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { bundledInputs } from '../bundled-inputs.ts';
import type { Resource } from '../infra/synthesized.ts';

const root = new URL('../../', import.meta.url);

/** The functions that may know where segments are. */
export const besideTheWall: readonly string[] = ['segments', 'order-scheduling'];

/** Every source file below a folder, as a path from the root of the project. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));

export const codeOf = (file: string): string => withoutComments(readFileSync(new URL(file, root), 'utf8'));

export const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** Which files behind the wall some code reaches, by whatever way it imports them. */
export async function reached(
  from: { files: readonly string[] } | { code: string; standingIn: string },
): Promise<string[]> {
  const inputs = await bundledInputs(
    'files' in from
      ? { entryPoints: [...from.files] }
      : { stdin: { contents: from.code, resolveDir: new URL(from.standingIn, root).pathname, loader: 'ts' } },
  );
  return Object.keys(inputs).filter((file) => file.startsWith('shared/segments/'));
}

/** Ways around a check of imports: code that is loaded by a name which only shows when it runs. */
export const loadsAtRunTime = (source: string): boolean =>
  /\bimport\s*\(|\brequire\s*\(|createRequire|getBuiltinModule|\beval\s*\(|new Function\b/.test(
    withoutComments(source),
  );

/** The table, or the variable that names it. */
export const namesTheTable = (source: string): boolean =>
  /SEGMENTS_TABLE|kulanz-segments/.test(withoutComments(source));

const statements = z.object({
  Statement: z.array(z.looseObject({ Effect: z.string(), Action: z._default(z.unknown(), []), Resource: z.unknown() })),
});

/** Everybody who may do something with the table of segments, as `who: action`; `*` counts as all. */
export function rightsToSegments(resources: readonly Resource[]): string[] {
  const table = resources.find(({ Properties }) => Properties.TableName === 'kulanz-segments');
  if (!table) throw new Error('there is no table of segments');
  const reaches = (resource: unknown) => {
    const text = JSON.stringify(resource);
    return text.includes(`"${table.id}"`) || text.includes('kulanz-segments') || /dynamodb:[^"]*\*|"\*"/.test(text);
  };
  return resources
    .filter(
      ({ Type }) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::ManagedPolicy' || Type === 'AWS::IAM::Role',
    )
    .flatMap((policy) => documentsOf(policy).map((document) => ({ policy, document })))
    .flatMap(({ policy, document }) =>
      statements.parse(document).Statement.flatMap(({ Effect, Action, Resource }) =>
        Effect === 'Allow' && reaches(Resource)
          ? [Action]
              .flat()
              .map(String)
              .filter((action) => /^(dynamodb:|\*)/.test(action))
              .map((action) => `${holderOf(policy, resources)}: ${action}`)
          : [],
      ),
    )
    .toSorted();
}

function documentsOf({ Type, Properties }: Resource): unknown[] {
  if (Type !== 'AWS::IAM::Role') return [Properties.PolicyDocument];
  const inline = z._default(z.array(z.object({ PolicyDocument: z.unknown() })), []).parse(Properties.Policies);
  return inline.map(({ PolicyDocument }) => PolicyDocument);
}

/** The function under whose role a policy is, or the resource’s own id. */
function holderOf({ id, Properties }: Resource, resources: readonly Resource[]): string {
  const text = JSON.stringify([Properties.Roles, id]);
  const holder = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .find((one) => {
      const [role] = /(?<="Fn::GetAtt":\[")[^"]+/.exec(JSON.stringify(one.Properties.Role)) ?? [];
      return role !== undefined && text.includes(`"${role}"`);
    });
  return holder ? String(holder.Properties.FunctionName).replace('kulanz-', '') : id;
}

/** The functions whose environment tells them where segments are. */
export const toldOfSegments = (resources: readonly Resource[]): string[] => {
  const table = resources.find(({ Properties }) => Properties.TableName === 'kulanz-segments');
  return resources
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .filter(({ Properties }) => {
      const environment = JSON.stringify(Properties.Environment ?? {});
      return (
        environment.includes(`"${table?.id}"`) ||
        environment.includes('kulanz-segments') ||
        environment.includes('SEGMENTS')
      );
    })
    .filter(({ Properties }) => Properties.FunctionName !== undefined)
    .map(({ Properties }) => String(Properties.FunctionName).replace('kulanz-', ''))
    .toSorted();
};

/** Words by which a letter would rank customers, and placeholders that would. */
const ranking =
  /\bsegment|\brank(?:ed|ing)?\b|\brang\b|\brangfolge|\bVIP\b|premium-?(?:kund|customer)|stammkund|gro(?:ß|ss)kund|schlüsselkund|key.?account|(?:more|most) important customer|wichtiger\w* kund|wichtigst\w* kund|(?:valued|best|loyal|preferred|regular) customers?\b|(?:geschätzt|treu|best|bevorzugt)\w* kund|kundenwert|customer value|\bpriorit|\btier\b|\{(?:segment|rank|tier|customerValue|worth|customerSince|priority)\b/i;

/** What in a letter’s text ranks its reader. */
export const rankingWordsIn = (text: string): string[] => ranking.exec(text)?.slice(0, 1) ?? [];
