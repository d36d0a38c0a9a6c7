/** Pages that letters lead to tell no other site that they were open. */
export const Unreferred = () => <meta name="referrer" content="same-origin" />;
