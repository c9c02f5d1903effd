"""Site policy about links: what is ours, what is public, what is personal. Data, so that administrators can edit it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moderation.screening.word_list import words

OWN: Final = frozenset({"upwork.com"})
PLACEHOLDERS: Final = frozenset(
    words(
        """
example.com example.org example.net example.edu domain.com domain.tld yourdomain.com mydomain.com yoursite.com
mysite.com yourwebsite.com mywebsite.com yourcompany.com company.com website.com site.com test.com acme.com
email.com foo.com bar.com foobar.com somedomain.com host.com server.com sample.com customer.com
client.com
"""
    )
)
PUBLIC_SITES: Final = frozenset(
    words(
        """
ghcr.io gcr.io quay.io docker.io sentry.io travis-ci.com circleci.com codecov.io snyk.io auth0.com okta.com
twilio.com segment.com mixpanel.com amplitude.com datadoghq.com newrelic.com algolia.com contentful.com strapi.io
sanity.io prisma.io js.org mui.com ant.design chakra-ui.com socket.io rxjs.dev ionicframework.com expo.dev
reactnative.dev electronjs.org cypress.io playwright.dev selenium.dev spring.io quarkus.io gradle.org pydata.org
scikit-learn.org matplotlib.org opencv.org keras.io spacy.io nltk.org langchain.com wikipedia.org
wikimedia.org wiktionary.org wikidata.org archive.org mozilla.org w3.org w3schools.com whatwg.org
ietf.org rfc-editor.org iso.org unicode.org stackoverflow.com stackexchange.com superuser.com serverfault.com
askubuntu.com mathoverflow.net readthedocs.io readthedocs.org python.org pypi.org djangoproject.com
palletsprojects.com nodejs.org npmjs.com yarnpkg.com deno.land deno.com bun.sh reactjs.org react.dev vuejs.org
angular.io angular.dev svelte.dev nextjs.org nuxt.com vitejs.dev vite.dev webpack.js.org babeljs.io eslint.org
prettier.io jestjs.io typescriptlang.org tailwindcss.com getbootstrap.com jquery.com d3js.org threejs.org
expressjs.com fastapi.tiangolo.com tiangolo.com php.net laravel.com symfony.com wordpress.org wordpress.com
joomla.org drupal.org packagist.org ruby-lang.org rubyonrails.org rubygems.org rust-lang.org docs.rs crates.io
golang.org go.dev pkg.go.dev kotlinlang.org swift.org scala-lang.org haskell.org elixir-lang.org dart.dev
flutter.dev pub.dev apache.org gnu.org kernel.org debian.org ubuntu.com fedoraproject.org archlinux.org
redhat.com linux.org freebsd.org docker.com kubernetes.io helm.sh terraform.io hashicorp.com ansible.com
jenkins.io nginx.org nginx.com postgresql.org mysql.com mariadb.org mongodb.com redis.io sqlite.org elastic.co
grafana.com prometheus.io rabbitmq.com oracle.com microsoft.com visualstudio.com azure.com asp.net apple.com
google.com googleapis.com android.com chromium.org chrome.com firebase.google.com amazon.com amazonaws.com
aws.amazon.com cloudflare.com digitalocean.com heroku.com netlify.com vercel.com fly.io render.com supabase.com
supabase.io openai.com chatgpt.com anthropic.com claude.ai huggingface.co kaggle.com arxiv.org tensorflow.org
pytorch.org numpy.org scipy.org jupyter.org unity.com unity3d.com unrealengine.com epicgames.com blender.org
adobe.com figma.com canva.com sketch.com invisionapp.com miro.com notion.so notion.com trello.com asana.com
monday.com clickup.com atlassian.com atlassian.net jira.com basecamp.com slack.com zoom.us skype.com
whatsapp.com telegram.org signal.org discord.com discordapp.com viber.com wechat.com line.me zalo.me
snapchat.com facebook.com instagram.com linkedin.com twitter.com x.com tiktok.com youtube.com youtu.be vimeo.com
pinterest.com reddit.com quora.com medium.com dev.to hashnode.com news.ycombinator.com ycombinator.com
producthunt.com techcrunch.com theverge.com wired.com arstechnica.com bbc.com bbc.co.uk cnn.com nytimes.com
theguardian.com reuters.com bloomberg.com forbes.com wsj.com washingtonpost.com economist.com ft.com
businessinsider.com cnbc.com apnews.com npr.org aljazeera.com dw.com lemonde.fr elpais.com spiegel.de globo.com
uol.com.br infobae.com clarin.com folha.com.br timesofindia.com ndtv.com thehindu.com dawn.com rappler.com
inquirer.net prothomalo.com hbr.org mit.edu investopedia.com glassdoor.com indeed.com fiverr.com freelancer.com
toptal.com guru.com peopleperhour.com 99designs.com contra.com malt.com workana.com onlinejobs.ph flexjobs.com
remoteok.com weworkremotely.com angel.co wellfound.com trustpilot.com capterra.com g2.com paypal.com
payoneer.com wise.com transferwise.com stripe.com square.com revolut.com venmo.com cash.app westernunion.com
moneygram.com xoom.com remitly.com skrill.com coinbase.com binance.com kraken.com crypto.com etherscan.io
blockchain.com coinmarketcap.com visa.com mastercard.com americanexpress.com hsbc.com ebay.com etsy.com
aliexpress.com alibaba.com shopify.com shopify.dev woocommerce.com magento.com bigcommerce.com wix.com
squarespace.com webflow.com godaddy.com namecheap.com bluehost.com hostinger.com siteground.com cpanel.net
mailchimp.com sendgrid.com hubspot.com salesforce.com zendesk.com freshdesk.com intercom.com zapier.com make.com
ifttt.com airtable.com typeform.com surveymonkey.com dropbox.com box.com onedrive.com wetransfer.com office.com
live.com outlook.com gmail.com yahoo.com bing.com duckduckgo.com booking.com airbnb.com expedia.com uber.com
netflix.com spotify.com twitch.tv disney.com hulu.com imdb.com goodreads.com coursera.org udemy.com edx.org
khanacademy.org skillshare.com pluralsight.com codecademy.com freecodecamp.org leetcode.com hackerrank.com
codewars.com codepen.io jsfiddle.net codesandbox.io stackblitz.com replit.com regex101.com json.org jsonlint.com
caniuse.com css-tricks.com smashingmagazine.com alistapart.com sitepoint.com digitalocean.com baeldung.com
geeksforgeeks.org tutorialspoint.com realpython.com mdn.io schema.org swagger.io openapis.org postman.com
letsencrypt.org owasp.org cve.org haveibeenpwned.com virustotal.com statuspage.io downdetector.com speedtest.net
fast.com time.is timeanddate.com worldtimebuddy.com xe.com deepl.com grammarly.com merriam-webster.com
dictionary.com thesaurus.com semrush.com ahrefs.com moz.com similarweb.com gtmetrix.com unsplash.com pexels.com
pixabay.com shutterstock.com istockphoto.com gettyimages.com freepik.com flaticon.com envato.com themeforest.net
fontawesome.com fonts.google.com dafont.com iconfinder.com imgur.com giphy.com gov.uk usa.gov europa.eu irs.gov
ssa.gov sec.gov ftc.gov fbi.gov who.int un.org oecd.org worldbank.org imf.org hmrc.gov.uk canada.ca
service.gov.uk creativecommons.org opensource.org fsf.org eff.org acm.org ieee.org springer.com nature.com
sciencedirect.com jstor.org gravatar.com disqus.com pastebin.com zoominfo.com crunchbase.com statista.com
grabcad.com thingiverse.com autodesk.com solidworks.com jetbrains.com sublimetext.com notepad-plus-plus.org
vim.org emacs.org git-scm.com gitkraken.com bootstrapcdn.com jsdelivr.net unpkg.com cdnjs.com gstatic.com
mathworks.com r-project.org tidyverse.org rstudio.com quickbooks.com intuit.com xero.com sage.com freshbooks.com
zoho.com odoo.com sap.com ibm.com intel.com nvidia.com amd.com hp.com dell.com lenovo.com samsung.com sony.com
lg.com nokia.com xiaomi.com tesla.com toyota.com ikea.com walmart.com target.com nike.com duolingo.com
lingoda.com proz.com translatorscafe.com sendowl.com gumroad.com patreon.com kickstarter.com indiegogo.com
meetup.com eventbrite.com change.org craigslist.org zillow.com tripadvisor.com yelp.com loom.com grammarly.com
hemingwayapp.com obsidian.md evernote.com todoist.com toggl.com clockify.me harvestapp.com hubstaff.com
"""
    )
)
CODE_HOSTS: Final = frozenset(
    words(
        """
github.com gitlab.com bitbucket.org codeberg.org sourceforge.net gitea.com sr.ht
"""
    )
)
"""One path segment is a person, two are a project."""
PUBLIC_SUBDOMAINS: Final = frozenset(
    words(
        """
docs doc documentation developer developers dev support help helpdesk wiki api status learn community forum
forums kb knowledge guides manual reference cdn static registry packages download downloads news blog
"""
    )
)
PUBLIC_SUFFIXES: Final = (".gov", ".edu", ".mil", ".int", ".museum")
PUBLIC_LABELS: Final = frozenset(
    words(
        """
gov gob gouv gub go edu ac mil nic police
"""
    )
)
PUBLIC_PATHS: Final = frozenset(
    words(
        """
docs doc documentation wiki issues issue releases changelog manual api reference articles article news help
support faq tutorial tutorials guide guides hc rfc spec blob tree pull commit wiki
"""
    )
)


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts as ours and as public. Domains are registered ones, in lower case."""

    own: frozenset[str] = OWN
    public: frozenset[str] = PUBLIC_SITES
    placeholders: frozenset[str] = PLACEHOLDERS
    code_hosts: frozenset[str] = CODE_HOSTS


GENERIC_HOSTS: Final = frozenset(
    words(
        "my your yours the test sample foo bar baz domain site website company host mail server"
        " www api app db demo dev user"
    )
)
RESERVED_TOPS: Final = frozenset({"test", "invalid", "localhost", "local", "internal", "lan"})


def is_placeholder(host: str) -> bool:
    """A host that stands for any host: a reserved ending, or a generic name under ``example``."""
    labels = host.lower().split(".")
    if labels[-1] in RESERVED_TOPS:
        return True
    return labels[-1] == "example" and (len(labels) < 2 or labels[-2].split("-")[0] in GENERIC_HOSTS)


DEFAULT: Final = Policy()
