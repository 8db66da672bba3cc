from reflexmap.core.vocabulary import listed
EVERYDAY = listed("""a""")
