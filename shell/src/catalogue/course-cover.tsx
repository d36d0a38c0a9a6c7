import { useState } from 'react';

interface CourseCoverProps {
  readonly courseKey: string;
  readonly image: string | null;
}

/** The course's picture; one that is absent or does not load is drawn from the course's key, always the same. */
export function CourseCover({ courseKey, image }: CourseCoverProps) {
  const [isBroken, setIsBroken] = useState(false);
  if (image && !isBroken)
    return <img className="shell-cover" src={image} alt="" loading="lazy" onError={() => setIsBroken(true)} />;
  return <DrawnCover courseKey={courseKey} />;
}

const grounds = ['#1f6650', '#2f5d73', '#6b4d2e', '#5b4a72', '#7a3f3a', '#3f5f2f'] as const;

function DrawnCover({ courseKey }: { readonly courseKey: string }) {
  const seed = seedOf(courseKey);
  const ground = grounds[seed % grounds.length];
  const columns = 5 + (seed % 4);
  return (
    <svg className="shell-cover" viewBox="0 0 320 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="320" height="150" fill={ground} />
      {Array.from({ length: columns }, (_, column) => {
        const height = 34 + ((seed >>> column) % 7) * 13;
        const width = 320 / columns;
        return (
          <rect
            key={column}
            x={column * width + 5}
            y={150 - height}
            width={width - 10}
            height={height}
            rx="3"
            fill="#fff"
            opacity={0.1 + (column % 3) * 0.06}
          />
        );
      })}
      <circle cx={60 + (seed % 200)} cy="42" r="24" fill="#fff" opacity="0.13" />
    </svg>
  );
}

function seedOf(text: string): number {
  let seed = 7;
  for (const letter of text) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
