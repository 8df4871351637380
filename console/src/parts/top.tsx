import Input from '@cloudscape-design/components/input';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../api/context.tsx';
import { changeLook, type Language, type LookMode, languages, modes, useLook } from '../look.ts';
import { useWords } from '../words/words.tsx';
import { isId } from './ids.ts';

const languageNames = { de: 'Deutsch', en: 'English' } as const;

interface Me {
  employeeId: string;
  groups: readonly ('host' | 'operations' | 'privacy')[];
}

/** The bar on top: find a customer, language, light or dark, and who is signed in. */
export function Top({ me }: { me: Me | undefined }) {
  const { say } = useWords();
  const session = useSession();
  const look = useLook();
  const [, goTo] = useLocation();
  const who = session.name ?? me?.employeeId ?? '';
  return (
    <div id="top">
      <TopNavigation
        identity={{
          href: '/',
          logo: { src: '/kulanz-wordmark.svg', alt: say('app.name') },
          onFollow: (event) => {
            event.preventDefault();
            goTo('/');
          },
        }}
        {...(me?.groups.includes('host') && { search: <Find /> })}
        utilities={[
          {
            type: 'menu-dropdown',
            text: languageNames[look.language],
            ariaLabel: `${say('app.language')}: ${languageNames[look.language]}`,
            items: languages.map((id) => ({ id, text: languageNames[id], lang: id })),
            onItemClick: ({ detail }) => changeLook({ language: detail.id as Language }),
          },
          {
            type: 'menu-dropdown',
            iconName: 'settings',
            ariaLabel: say('app.look'),
            title: say('app.look'),
            items: modes.map((id) => ({
              id,
              text: say(`app.look.${id}`),
              itemType: 'checkbox' as const,
              checked: look.mode === id,
            })),
            onItemClick: ({ detail }) => changeLook({ mode: detail.id as LookMode }),
          },
          {
            type: 'menu-dropdown',
            iconName: 'user-profile',
            text: who,
            description: (me?.groups ?? []).map((group) => say(`app.group.${group}`)).join(', '),
            items: [{ id: 'sign-out', text: say('app.signOut') }],
            onItemClick: () => void session.signOut(),
          },
        ]}
      />
    </div>
  );
}

function Find() {
  const { say } = useWords();
  const [, goTo] = useLocation();
  const [id, setId] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const wrong = useId();
  return (
    <search className="find">
      <Input
        type="search"
        ariaLabel={say('app.find')}
        placeholder={say('app.findPlaceholder')}
        value={id}
        invalid={isWrong}
        {...(isWrong && { ariaDescribedby: wrong })}
        onChange={({ detail }) => {
          setId(detail.value);
          setIsWrong(false);
        }}
        onKeyDown={({ detail }) => {
          if (detail.key !== 'Enter') return;
          const wanted = id.trim();
          if (!isId(wanted)) return setIsWrong(true);
          setId('');
          goTo(`/customers/${encodeURIComponent(wanted)}`);
        }}
      />
      <div id={wrong} role="alert" className="find-wrong">
        {isWrong && say('app.findWrong')}
      </div>
    </search>
  );
}
