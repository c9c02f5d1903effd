"""Members from before sign-up existed: their addresses were given by whoever made the accounts, and are trusted."""

from django.db import migrations
from django.db.models import Count, Q


def trust_addresses(apps, schema_editor):
    address = apps.get_model("account", "EmailAddress")
    known = address.objects.values("user")
    members = apps.get_model("forum", "Member").objects.exclude(pk__in=known)
    address.objects.bulk_create(
        [address(user=member, email=member.email, verified=True, primary=True) for member in members.iterator()]
    )


def count_posts(apps, schema_editor):
    members = apps.get_model("forum", "Member").objects
    counted = members.annotate(posts_now=Count("posts", filter=Q(posts__state="published"))).filter(posts_now__gt=0)
    for pk, posts in list(counted.values_list("pk", "posts_now")):
        members.filter(pk=pk).update(post_count=posts)


class Migration(migrations.Migration):
    dependencies = [
        ("forum", "0002_accounts"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [
        migrations.RunPython(trust_addresses, migrations.RunPython.noop),
        migrations.RunPython(count_posts, migrations.RunPython.noop),
    ]
